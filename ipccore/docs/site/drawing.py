# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
"""Draws the targets of the build and what each is built on, as CMake knows them."""
import os
import re
import subprocess
import sys

DRAWING = 'ipccore/docs/guide/architecture.svg'
BUILD = 'build/docs-targets'
# Targets that say nothing about the architecture.
LEFT_OUT = re.compile(r'.*(_flags|_verify_interface_header_sets|_resources|_translations|'
                      r'_completions|_man)$|example|.*demo')
STYLE = '''
.targets text { fill: #1d2125; font: 14px system-ui, "DejaVu Sans", sans-serif; }
.targets .cluster polygon { fill: #f4f6f8; stroke: #dde2e7; }
.targets .cluster text { fill: #5b6470; font-weight: 600; }
.targets .node polygon { fill: #ffffff; stroke: #0b7285; }
.targets .edge path { fill: none; stroke: #5b6470; }
.targets .edge polygon { fill: #5b6470; stroke: #5b6470; }
@media (prefers-color-scheme: dark) {
  .targets text { fill: #dfe4ea; }
  .targets .cluster polygon { fill: #1d232a; stroke: #303842; }
  .targets .cluster text { fill: #9aa5b1; }
  .targets .node polygon { fill: #15191e; stroke: #56c7d9; }
  .targets .edge path { stroke: #9aa5b1; }
  .targets .edge polygon { fill: #9aa5b1; stroke: #9aa5b1; }
}
'''


def run(command, text=None):
    result = subprocess.run(command, input=text, text=True, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, check=False)
    if result.returncode:
        sys.exit('docs: %s failed:\n%s' % (command[0], result.stdout[-2000:] + result.stderr))
    return result.stdout


def targets():
    """The edges between our targets, as pairs of names."""
    os.makedirs(BUILD, exist_ok=True)
    run(['cmake', '-S', '.', '-B', BUILD, '-G', 'Ninja', '-DIPCCORE_BUILD_TESTS=OFF',
         '-DIPCCORE_BUILD_BENCHMARKS=OFF', '-DIPCCORE_BUILD_EXAMPLES=OFF',
         '-DIPCCORE_BUILD_TESTING_LIBRARY=ON', '--graphviz=%s/targets.dot' % BUILD])
    with open(BUILD + '/targets.dot', encoding='utf-8') as file:
        text = file.read()
    names = dict(re.findall(r'"(node\d+)" \[ label = "([^"\\]+)', text))
    edges = {(names[user], names[used]) for user, used in
             re.findall(r'"(node\d+)" -> "(node\d+)"', text)}
    return sorted(edge for edge in edges if all(
        name.startswith('ipc') and not LEFT_OUT.match(name) for name in edge))


def libraries(edges):
    """The libraries with their boxes, whose names begin with that of the library."""
    result = {}
    for user, used in edges:
        if used.startswith(user + '_') and re.match(r'ipccore(_\w+)?$', user):
            result.setdefault(user, []).append(used)
    return result


def height(name, edges):
    """How many targets are below."""
    return max((1 + height(used, edges) for user, used in edges if user == name), default=0)


def reduced(edges):
    """Without the edges that follow from others."""
    def reaches(start, end):
        return any(start == user and (used == end or reaches(used, end)) for user, used in edges)

    return {(user, used) for user, used in edges if not any(
        user == first and second != used and reaches(second, used) for first, second in edges)}


def draw(edges):
    boxes = libraries(edges)
    library_of = {box: library for library, names in boxes.items() for box in names}
    lines = ['digraph targets {', 'compound=true; nodesep=0.3; ranksep=0.42; margin=0;',
             'node [shape=box, fontname="DejaVu Sans", fontsize=14, height=0.38, margin="0.12,0.04"];',
             'edge [arrowsize=0.6];']
    for library, names in sorted(boxes.items()):
        lines.append('subgraph "cluster_%s" { label="%s"; fontname="DejaVu Sans"; fontsize=14; '
                     'margin=12;' % (library, library))
        lines += ['"%s" [label="%s"];' % (name, name[len(library) + 1:]) for name in names]
        lines.append('}')
    # What others use of a library is all of it: drawn as an edge to its topmost box.
    whole = {(library_of.get(user, user), library_of.get(used, used)) for user, used in edges}
    below = reduced({(user, used) for user, used in whole if user != used})
    inside = {(user, used) for user, used in edges
              if user in library_of and library_of[user] == library_of.get(used)}
    for user, used in sorted(below | reduced(inside)):
        if user in boxes:
            user = min(boxes[user], key=lambda box: height(box, inside))
        if used in boxes:
            lines.append('"%s" -> "%s" [lhead="cluster_%s"];' % (
                user, max(boxes[used], key=lambda box: height(box, inside)), used))
        else:
            lines.append('"%s" -> "%s";' % (user, used))
    lines.append('}')
    svg = run(['dot', '-Tsvg'], '\n'.join(lines))
    svg = svg[svg.index('<svg'):]
    svg = re.sub(r'<!--.*?-->\n', '', svg, flags=re.S)
    svg = re.sub(r' (fill|stroke|font-family|font-size)="[^"]*"', '', svg)
    svg = re.sub(r'<polygon points="[^"]*"/>\n', '', svg, count=1)  # the paper
    svg = re.sub(r'<title>targets</title>', '<title>What is built on what</title>', svg)
    svg = svg.replace('<svg ', '<svg class="targets" role="img" ', 1)
    svg = re.sub(r'width="(\d+)pt" height="(\d+)pt"', r'width="\1" height="\2"', svg, count=1)
    return svg.replace('>', '><style>%s</style>' % STYLE, 1)


def drawn(svg):
    """The names and edges in a drawing."""
    return set(re.findall(r'<title>([^<]*)</title>', svg))


def missing_boxes(svg):
    """Boxes that CMake files declare, but the drawing has not."""
    titles = drawn(svg)
    found = []
    for folder, _, files in os.walk('ipccore'):
        for name in files:
            if name == 'CMakeLists.txt':
                with open(os.path.join(folder, name), encoding='utf-8') as file:
                    for box in re.findall(r'^ipccore_add_box\((\w+)', file.read(), flags=re.M):
                        if not any(title.endswith('_' + box) for title in titles):
                            found.append('%s: no box %s' % (DRAWING, box))
    return found


def update():
    """Writes the drawing; returns what was wrong with the one before."""
    svg = draw(targets())
    before = ''
    if os.path.exists(DRAWING):
        with open(DRAWING, encoding='utf-8') as file:
            before = file.read()
    complaints = missing_boxes(svg)
    if drawn(before) != drawn(svg):
        complaints.append('%s: is not what the build is now; run ./dev docs and commit it' % DRAWING)
        with open(DRAWING, 'w', encoding='utf-8') as file:
            file.write(svg)
    return complaints
