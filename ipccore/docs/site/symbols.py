# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
"""What the public headers declare, from Doxygen's XML."""
import os
import re
import xml.etree.ElementTree as ElementTree

LIBRARIES = [
    ('ipccore/service/', 'Services'),
    ('ipccore/testing/', 'Testing'),
    ('ipccore/simpleipc/', 'C'),
    ('ipccore/', 'Servers and clients'),
]


class Symbol:
    def __init__(self, name, kind, url, header, brief):
        self.name = name
        self.kind = kind
        self.url = url
        self.header = header
        self.brief = brief
        self.library = next(title for folder, title in LIBRARIES if header.startswith(folder))
        # As #include has it.
        self.include = header.split('include/')[-1]


def text_of(element):
    return ' '.join(''.join(element.itertext()).split()) if element is not None else ''


def brief_of(element):
    """The first sentence about it."""
    text = text_of(element.find('briefdescription')) or text_of(element.find('detaileddescription'))
    return re.split(r'(?<=[^.]\.) (?=[A-Z`])', text)[0]


def location_of(element):
    location = element.find('location')
    return location.get('declfile') or location.get('file')


def read(folder):
    """(compounds, members), each sorted by name."""
    compounds = []
    members = []
    for name in sorted(os.listdir(folder)):
        if name == 'index.xml' or not name.endswith('.xml'):
            continue
        compound = ElementTree.parse(os.path.join(folder, name)).getroot().find('compounddef')
        if compound is None or compound.get('kind') not in ('class', 'struct', 'namespace', 'file',
                                                            'concept'):
            continue
        kind = compound.get('kind')
        page = compound.get('id') + '.html'
        full = compound.findtext('compoundname')
        if kind in ('class', 'struct', 'concept') and compound.get('prot') in (None, 'public'):
            compounds.append(Symbol(full, kind, page, location_of(compound),
                                    brief_of(compound)))
        for member in compound.iter('memberdef'):
            if member.get('prot') not in (None, 'public', 'protected'):
                continue
            header = location_of(member)
            # Members of a namespace are in the page of that, and in that of the file as well.
            if kind == 'file' and not (header.startswith('ipccore/simpleipc/')
                                       or member.get('kind') == 'define'):
                continue
            brief = brief_of(member)
            if not brief:
                continue
            anchor = member.get('id').rpartition('_1')
            name = (full + '::' if kind != 'file' else '') + member.findtext('name')
            members.append(Symbol(name, member.get('kind'), anchor[0] + '.html#' + anchor[2], header,
                                  brief))
            for value in member.iter('enumvalue'):
                anchor = value.get('id').rpartition('_1')
                scope = name + '::' if member.get('strong') == 'yes' else ''
                members.append(Symbol(scope + value.findtext('name'), 'value',
                                      anchor[0] + '.html#' + anchor[2], header, brief_of(value)))
    return sorted(compounds, key=lambda symbol: symbol.name), members
