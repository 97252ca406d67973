// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qset.h>
#include <QtCore/qstringlist.h>

// The links of one Markdown text, and the anchors that others may link to: those of its headings,
// by GitHub's rules.
class MarkdownLinks
{
public:
    struct Link
    {
        int line = 0;
        QString target;
    };

    explicit MarkdownLinks(const QString &text);

    const QList<Link> &links() const { return m_links; }

    const QSet<QString> &anchors() const { return m_anchors; }

private:
    QList<Link> m_links;
    QSet<QString> m_anchors;
};

// One line for each link between the files below `folder` that leads nowhere; web addresses are not
// visited. Build folders and hidden ones but .github are left out.
QStringList deadLinks(const QString &folder);
