// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "markdownlinks.h"

#include <QtCore/qdiriterator.h>
#include <QtCore/qfile.h>
#include <QtCore/qhash.h>
#include <QtCore/qregularexpression.h>

using Expression = QRegularExpression;

// Blanks what is no text of the page, and keeps the lines.
static QString withoutCode(QString text)
{
    static const Expression code(
        QStringLiteral("^ *(```+)[^\n]*\n.*?^ *\\1 *$|<!--.*?-->|``.+?``|`[^`]*`"),
        Expression::MultilineOption | Expression::DotMatchesEverythingOption);
    qsizetype from = 0;
    for (auto match = code.match(text); match.hasMatch(); match = code.match(text, from)) {
        const QString lines(match.captured().count(u'\n'), u'\n');
        text.replace(match.capturedStart(), match.capturedLength(), lines);
        from = match.capturedStart() + lines.size();
    }
    return text;
}

static QString anchorOf(QString heading)
{
    static const Expression link(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const Expression mark(QStringLiteral("[^\\w\\- ]"),
                                 Expression::UseUnicodePropertiesOption);
    return heading.replace(link, QStringLiteral("\\1"))
        .trimmed()
        .toLower()
        .remove(mark)
        .replace(u' ', u'-');
}

MarkdownLinks::MarkdownLinks(const QString &text)
{
    static const Expression heading(QStringLiteral("^#+ +(.*)$"), Expression::MultilineOption);
    static const Expression html(QStringLiteral("<a (?:id|name)=\"([^\"]+)\""));
    // The text of a link may be an image with a link of its own.
    static const Expression link(
        QStringLiteral("\\]\\(([^()\\s]+)(?: +\"[^\"]*\")?\\)|^\\[[^\\]]+\\]: +(\\S+)|"
                       "(?:src|srcset|href)=\"([^\"]+)\""),
        Expression::MultilineOption);
    // Headings may contain code, but code may not contain headings.
    static const Expression fence(QStringLiteral("^ *(```+)[^\n]*\n.*?^ *\\1 *$"),
                                  Expression::MultilineOption
                                      | Expression::DotMatchesEverythingOption);
    const QString prose = QString(text).remove(fence);
    QHash<QString, int> seen;
    for (auto found = heading.globalMatch(prose); found.hasNext();) {
        const QString anchor = anchorOf(found.next().captured(1));
        const int before = seen[anchor]++;
        m_anchors.insert(before ? anchor + u'-' + QString::number(before) : anchor);
    }
    for (auto found = html.globalMatch(prose); found.hasNext();)
        m_anchors.insert(found.next().captured(1));

    const QString plain = withoutCode(text);
    for (auto found = link.globalMatch(plain); found.hasNext();) {
        const auto match = found.next();
        const int line = static_cast<int>(plain.left(match.capturedStart()).count(u'\n')) + 1;
        m_links.append({line, match.captured(1) + match.captured(2) + match.captured(3)});
    }
}

static QStringList markdownFiles(const QString &folder)
{
    QStringList files;
    const auto entries =
        QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        const QString name = entry.fileName();
        if (entry.isDir() && name != u"build" && (!name.startsWith(u'.') || name == u".github"))
            files += markdownFiles(entry.filePath());
        else if (entry.isFile() && name.endsWith(u".md"))
            files += entry.filePath();
    }
    return files;
}

static MarkdownLinks read(const QString &path)
{
    QFile file(path);
    return MarkdownLinks(file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                                        : QString());
}

QStringList deadLinks(const QString &folder)
{
    QStringList dead;
    for (const QString &path : markdownFiles(folder)) {
        const MarkdownLinks page = read(path);
        for (const MarkdownLinks::Link &link : page.links()) {
            if (link.target.contains(Expression(QStringLiteral("^[a-z]+:"))))
                continue;
            const QString name = link.target.section(u'#', 0, 0);
            const QString anchor = link.target.section(u'#', 1);
            const QString target =
                name.isEmpty() ? path : QFileInfo(path).dir().filePath(QDir::cleanPath(name));
            QString complaint;
            if (!QFileInfo::exists(target))
                complaint = QStringLiteral("no such file");
            else if (!anchor.isEmpty() && target.endsWith(u".md")
                     && !read(target).anchors().contains(anchor))
                complaint = QStringLiteral("no such heading");
            if (!complaint.isEmpty())
                dead += QStringLiteral("%1:%2: %3: %4")
                            .arg(QDir(folder).relativeFilePath(path))
                            .arg(link.line)
                            .arg(link.target, complaint);
        }
    }
    return dead;
}
