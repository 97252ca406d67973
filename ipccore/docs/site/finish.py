# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
"""Turns Doxygen's HTML into our pages: navigation, plain signatures, an index for the search."""
import html
import json
import os
import re

import pages
import symbols

# What Doxygen writes for menus and folders of its own.
UNWANTED = re.compile(
    r'(.*-members|dir_.*|functions.*|globals.*|namespacemembers.*|namespaces|annotated|classes|'
    r'hierarchy|files|pages|concepts|inherits|graph_legend|.*_source)\.html|'
    r'(bc_s|bdwn|closed|doc|folder\w+|nav_\w+|open|splitbar|sync_\w+|tab_\w+)\.(png|svg)|'
    r'doxygen\.(svg|css)|(tabs|navtree)\.css|(dynsections|jquery|menu\w*)\.js')
# Doxygen's headings, shorter.
HEADINGS = {
    'Public Member Functions': 'Functions',
    'Static Public Member Functions': 'Static functions',
    'Public Attributes': 'Members',
    'Static Public Attributes': 'Static members',
    'Public Types': 'Types',
    'Member Typedef Documentation': 'About the types',
    'Member Enumeration Documentation': 'About the enumerations',
    'Constructor &amp; Destructor Documentation': 'About the constructors',
    'Member Function Documentation': 'About the functions',
    'Member Data Documentation': 'About the members',
    'Macro Definition Documentation': 'About the macros',
    'Typedef Documentation': 'About the types',
    'Enumeration Type Documentation': 'About the enumerations',
    'Function Documentation': 'About the functions',
    'Variable Documentation': 'About the variables',
}
TAG = re.compile(r'<[^>]+>')
SPACE = re.compile(r'\s+')


def plain(text):
    return SPACE.sub(' ', html.unescape(TAG.sub('', text))).strip()


def code_block(match):
    """Lines in boxes become text, so that it can be copied as it is."""
    lines = re.findall(r'<div class="line">(.*?)</div>', match.group(0), flags=re.S)
    lines = ['' if line == ' ' else re.sub(r'<a id="[^"]*" name="[^"]*"></a>', '', line)
             for line in lines]
    kind = ''
    if lines and plain(lines[0]) == pages.COMMANDS:
        kind = ' class="commands"'
        del lines[0]
    return '<pre%s tabindex="0"><code>%s</code></pre>' % (kind, '\n'.join(lines))


def signature(match):
    """A table of parameters becomes a declaration."""
    text = match.group(1)
    labels = re.findall(r'<span class="mlabel">(\w+)</span>', text)
    cells = re.findall(r'<td class="(memname|paramtype|paramname)">(.*?)</td>', text, flags=re.S)
    name = next((cell for kind, cell in cells if kind == 'memname'), '').strip()
    types = [cell for kind, cell in cells if kind == 'paramtype']
    names = [re.sub(r'</?em>', '', cell) for kind, cell in cells if kind == 'paramname']
    template = re.search(r'<div class="memtemplate">\s*(.*?)</div>', text, flags=re.S)
    tail = re.search(r'<td>\)</td>\s*<td>(.*?)</td>', text, flags=re.S)
    parameters = ['%s %s' % (kind.replace('&#160;', '').strip(), parameter.replace('&#160;', '').strip(' ,\n'))
                  for kind, parameter in zip(types, names)]
    parameters = [re.sub(r'([&*]) ', r'\1', parameter).strip() for parameter in parameters]
    result = ''.join(label + ' ' for label in labels if label in ('static', 'virtual')
                     and not name.startswith(label))
    result += name
    if '<td>(</td>' in text:
        line = '(%s)' % ', '.join(parameters)
        if len(plain(result + line)) > 76 and parameters:
            line = '(\n    %s)' % ',\n    '.join(parameters)
        result += line
    if tail and tail.group(1).strip():
        result += ' ' + tail.group(1).strip()
    if template:
        result = template.group(1).strip() + '\n' + result
    return '<pre class="signature" tabindex="0"><code>%s</code></pre>' % tidy(result)


def tidy(code):
    """Without Doxygen's spaces inside angle brackets and before references."""
    code = code.replace('&#160;', ' ').replace('&lt; ', '&lt;').replace(' &gt;', '&gt;')
    code = code.replace('</a> (', '</a>(').replace('</b> (', '</b>(')
    return re.sub(r' (&amp;|\*)(&amp;)? ?(?=[\w<,)])', r' \1\2', code)


class Site:
    def __init__(self, folder):
        self.folder = folder
        self.compounds, self.members = symbols.read(folder + '/xml')
        self.links = self.link_targets()
        self.guide = pages.guide_pages()
        self.kept = {name for name in os.listdir(folder) if name.endswith('.html')
                     and not UNWANTED.fullmatch(name)} | {'api.html', 'search.html'}
        self.entries = [[symbol.name.replace('IpcCore::', ''), symbol.kind, symbol.url, symbol.brief]
                        for symbol in self.compounds + self.members]

    def link_targets(self):
        """What code in text may mean: `Server`, `Server::listen()`, `ErrorCode::Timeout`."""
        targets = {}
        for symbol in self.compounds + self.members:
            name = symbol.name.replace('IpcCore::', '').replace('Testing::', '')
            targets.setdefault(name, symbol.url)
            if symbol.kind == 'function':
                targets.setdefault(name + '()', symbol.url)
        return targets

    def side_list(self, page, sections):
        """The list beside a page: that of the guide or of the API, and the sections of this page."""
        def item(url, title):
            current = below = ''
            if url == page:
                current = ' aria-current="page"'
                below = ''.join('<li><a href="#%s">%s</a></li>' % (anchor, html.escape(heading))
                                for anchor, heading in sections)
                below = '<ul>%s</ul>' % below if len(sections) > 1 else ''
            return '<li><a href="%s"%s>%s</a>%s</li>' % (url, current, html.escape(title), below)

        groups = {}
        if self.is_reference(page):
            for _, title in reversed(symbols.LIBRARIES):
                groups[title] = []
            for symbol in self.compounds:
                groups[symbol.library].append(item(symbol.url, short_name(symbol.name)))
            groups['Servers and clients'].append(item('namespaceIpcCore.html', 'Functions and types'))
            groups['Testing'].append(
                item('namespaceIpcCore_1_1Testing.html', 'Functions and types'))
            groups['C'] = [item('simple__ipc_8h.html', 'simple_ipc.h'),
                           item('simple__ipc__strbuf_8h.html', 'simple_ipc_strbuf.h')] + groups['C']
        else:
            groups[''] = [item('index.html', 'What it is')]
            for heading, title, path in self.guide:
                url = pages.identifier(path) + '.html'
                groups.setdefault(heading, []).append(item(url, title))
            groups['Reference'] = [item(pages.identifier(path) + '.html', pages.title_of(path))
                                   for path in pages.OTHERS if os.path.exists(path)]
        return ''.join(
            ('<h2>%s</h2>' % html.escape(title) if title else '') + '<ul>%s</ul>' % ''.join(items)
            for title, items in groups.items())

    def is_reference(self, page):
        return bool(re.match(r'(class|struct|namespace|concept|api)|.*_8h\.html', page))

    def navigation(self, page, sections=()):
        places = [('guide.html', 'Guide'), ('api.html', 'API'), ('protocol.html', 'Protocol')]
        here = 'api.html' if self.is_reference(page) else 'guide.html' if page.startswith(
            'guide') else page
        links = ''.join('<a href="%s"%s>%s</a>' % (
            url, ' aria-current="true"' if url == here else '', title) for url, title in places)
        return (
            '<a class="skip" href="#content">Skip to the text</a>'
            '<header><a class="home" href="index.html">IpcCore</a><nav>%s'
            '<a class="tomenu" href="#menu">Pages</a></nav>'
            '<form role="search" action="search.html"><input type="search" name="q" '
            'placeholder="Search" aria-label="Search" autocomplete="off">'
            '<ul id="found" hidden></ul></form></header>'
            '<nav id="menu" aria-label="Pages">%s</nav>') % (links, self.side_list(page, sections))

    def neighbours(self, page):
        """Links to the guide's page before and after this one."""
        urls = [pages.identifier(path) + '.html' for _, _, path in self.guide]
        if page not in urls:
            return ''
        place = urls.index(page)
        result = ''
        if place > 0:
            result += '<a rel="prev" href="%s">← %s</a>' % (
                urls[place - 1], html.escape(self.guide[place - 1][1]))
        if place + 1 < len(urls):
            result += '<a rel="next" href="%s">%s →</a>' % (
                urls[place + 1], html.escape(self.guide[place + 1][1]))
        return '<nav class="neighbours" aria-label="Next">%s</nav>' % result

    def link_code(self, match):
        code = html.unescape(match.group(1))
        target = self.links.get(code) or self.links.get(code.replace('IpcCore::', ''))
        # Plain words are rarely the member of that name.
        if not target or not re.search(r'[A-Z:]', code) or '&lt;' in match.group(1):
            return match.group(0)
        return '<a href="%s"><code>%s</code></a>' % (target, match.group(1))

    def finish_page(self, page):
        with open(os.path.join(self.folder, page), encoding='utf-8') as file:
            # Doxygen joins what a formula might begin with.
            text = pages.restore(file.read()).replace('&zwj;', '').replace('\u200d', '')
        reference = self.is_reference(page)
        text = re.sub(r'<div id="nav-path".*?</div>\s*', '', text, flags=re.S)
        text = re.sub(r'<div class="summary">.*?</div>', '', text, flags=re.S)
        text = re.sub(r'<a class="anchor" id="md_[^"]*"></a>\s*', '', text)
        text = re.sub(r'<div class="fragment">.*?</div><!-- fragment -->', code_block, text,
                      flags=re.S)
        text = re.sub(r'<pre class="fragment">(.*?)</pre>',
                      r'<pre tabindex="0"><code>\1</code></pre>', text, flags=re.S)
        text = re.sub(r'<div class="memproto">(.*?)</div>\s*<div class="memdoc">',
                      lambda match: signature(match) + '<div class="memdoc">', text, flags=re.S)
        if not reference:
            text = re.sub(r'<(/?)h([1-3])\b',
                          lambda match: '<%sh%d' % (match.group(1), int(match.group(2)) + 1), text)
            text = re.sub(r'(?<!")<code>([^<]*)</code>(?!</a>)', self.link_code, text)
        else:
            text = re.sub(r'<h2 class="memtitle">(.*?)</h2>', r'<h3>\1</h3>', text, flags=re.S)
            text = re.sub(r'<span class="permalink"><a href="([^"]*)">.*?</a></span>(.*?)</h3>',
                          r'<a href="\1">\2</a></h3>', text)
            text = text.replace('<h2 class="groupheader">Detailed Description</h2>', '')
            text = re.sub(r'(<td class="mem(?:Item|Templ)\w+"[^>]*>)(.*?)</td>',
                          lambda match: match.group(1) + tidy(match.group(2)) + '</td>', text,
                          flags=re.S)
            text = re.sub(r' ?(&amp;|\*) </td>', r' \1</td>', text)
            # Parameters are not the functions of the same name.
            text = re.sub(r'(&amp;|\*|\s)<a class="el" href="[^"]*#[^"]*"[^>]*>([a-z]\w*)</a>'
                          r'(?=[,)=])', r'\1\2', text)
            for old, new in HEADINGS.items():
                text = re.sub(r'(<h2 class="groupheader">(?:<a [^>]*></a>)?\s*)%s</h2>' % old,
                              r'\1%s</h2>' % new, text)
            text = re.sub(r'<tr class="separator.*?</tr>\s*', '', text)
            # The base class is linked.
            text = re.sub(r'<tr class="[^"]*inherit.*?</tr>\s*', '', text, flags=re.S)
            text = re.sub(r'<table class="memberdecls">\s*<tr class="heading">(?:(?!</tr>).)*'
                          r'Additional Inherited Members.*?</table>', '', text, flags=re.S)
        title = plain(re.search(r'<div class="title">(.*?)</div>', text, flags=re.S).group(1))
        kind = ''
        match = re.match(r'(.*?)( Class| Struct| Namespace| Concept| File)( Template)? Reference', title)
        if match:
            kind = match.group(2).strip().lower()
            title = short_name(match.group(1))
        text = re.sub(
            r'<div class="header">.*?</div><!--header-->',
            lambda match: '<h1 id="content">%s%s</h1>' % (
                '<small>%s</small> ' % kind if kind else '', html.escape(title)),
            text, flags=re.S)
        text = re.sub(r'<title>.*?</title>', '<title>%s – IpcCore</title>' % html.escape(title), text)
        text = re.sub(r'<p >', '<p>', text)
        # Links that lead nowhere new.
        text = re.sub(r'<a class="el" href="(?:%s|%s)\.html"[^>]*>(.*?)</a>' % (
            'namespaceIpcCore' if reference else r'namespace\w+', re.escape(page[:-len('.html')])),
                      r'\1', text)
        # Links to what is not here any more.
        text = re.sub(r'<a [^>]*href="([\w.-]+\.html)[^"]*"[^>]*>(.*?)</a>',
                      lambda match: match.group(0) if match.group(1) in self.kept else match.group(2),
                      text, flags=re.S)
        text = re.sub(r'(<table class="(?:markdownTable|doxtable)">.*?</table>)',
                      r'<div class="scroll" tabindex="0">\1</div>', text, flags=re.S)
        text = re.sub(r'<object type="image/svg\+xml" data="([^"]+)"[^>]*>.*?</object>'
                      r'(\s*<div class="caption">.*?</div>)?',
                      self.drawing, text, flags=re.S)
        text = re.sub(r'(<img src="[^"]*" alt=")("[^>]*title="([^"]*)")', r'\1\3\2', text)
        text = re.sub(r'(<img src="[^"]*" alt=")("[^>]*>\s*<div class="caption">\s*([^<]*))',
                      r'\1\3\2', text)
        if not reference:
            self.index_page(page, title, text)
        sections = [] if reference else [(anchor, plain(heading)) for anchor, heading in re.findall(
            r'<h2[^>]*>\s*<a class="anchor" id="([^"]+)"></a>(.*?)</h2>', text, flags=re.S)]
        self.write(page, text.replace('<!--navigation-->', self.navigation(page, sections)).replace(
            '</main>', self.neighbours(page) + '</main>'))

    def drawing(self, match):
        """Drawings that know the colours of the page are part of it."""
        path = os.path.join(self.folder, match.group(1))
        if os.path.exists(path):
            with open(path, encoding='utf-8') as file:
                content = file.read()
            if 'class="targets"' in content:
                return '<div class="scroll" tabindex="0">%s</div>' % content[content.index('<svg'):]
        return '<img src="%s" alt="">%s' % (match.group(1), match.group(2) or '')

    def index_page(self, page, title, text):
        """A page and its sections, for the search."""
        body = text[text.index('<h1'):text.rindex('</main>')]
        sections = re.split(r'(<h[2-4][^>]*>.*?</h[2-4]>)', body, flags=re.S)
        self.entries.append([title, 'page', page, plain(re.sub(r'<h1.*?</h1>', '', sections[0],
                                                               flags=re.S))[:400]])
        for heading, content in zip(sections[1::2], sections[2::2]):
            anchor = re.search(r'id="([^"]+)"', heading)
            if anchor:
                self.entries.append(['%s: %s' % (title, plain(heading)), 'section',
                                     page + '#' + anchor.group(1), plain(content)[:400]])

    def write(self, page, text):
        with open(os.path.join(self.folder, page), 'w', encoding='utf-8') as file:
            file.write(text)

    def own_page(self, page, title, body):
        """A page that Doxygen does not make."""
        with open(os.path.join(self.folder, 'index.html'), encoding='utf-8') as file:
            frame = file.read()
        head, rest = frame.split('<main>', 1)
        head = re.sub(r'<title>.*?</title>', '<title>%s – IpcCore</title>' % title, head)
        head = re.sub(r'<a class="skip".*', lambda _: self.navigation(page), head, flags=re.S)
        self.write(page, '%s<main><h1 id="content">%s</h1>%s</main>%s' % (
            head, title, body, rest.rsplit('</main>', 1)[1]))

    def api_page(self):
        """All classes and functions, by library and header."""
        body = ''
        for _, title in reversed(symbols.LIBRARIES):
            headers = {}
            for symbol in self.compounds + self.members:
                scope = symbol.name.rpartition('::')[0]
                if symbol.library == title and (symbol in self.compounds or scope in (
                        '', 'IpcCore', 'IpcCore::Testing', 'IpcCore::ServerRegistry')):
                    headers.setdefault(symbol.include, {}).setdefault(short_name(symbol.name), symbol)
            body += '<h2>%s</h2>' % title
            for header in sorted(headers):
                body += '<h3 id="%s"><code>%s</code></h3><dl class="names">' % (header, header)
                for name, symbol in headers[header].items():
                    body += '<dt><a href="%s">%s</a></dt><dd>%s</dd>' % (
                        symbol.url, html.escape(name), html.escape(symbol.brief))
                body += '</dl>'
        self.own_page('api.html', 'API', body)

    def finish(self):
        for name in os.listdir(self.folder):
            if UNWANTED.fullmatch(name):
                os.remove(os.path.join(self.folder, name))
        for page in sorted(self.kept - {'api.html', 'search.html'}):
            self.finish_page(page)
        self.api_page()
        self.own_page('search.html', 'Search', '<p id="summary">Search needs JavaScript.</p>'
                      '<ol id="results"></ol>')
        with open(self.folder + '/searchindex.js', 'w', encoding='utf-8') as file:
            file.write('window.searchIndex = %s;\n' % json.dumps(self.entries, ensure_ascii=False,
                                                                 separators=(',', ':')))


def short_name(name):
    return re.sub(r'^IpcCore::(Testing::)?', '', name).replace('&lt; ', '<').replace(' &gt;', '>')


def finish(folder):
    Site(folder).finish()
