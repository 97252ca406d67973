// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/factsview.h"

#include "gui/look/plaintext.h"

#include <QtCore/qmimedata.h>
#include <QtGui/qevent.h>
#include <QtGui/qtextdocument.h>
#include <QtGui/qtextdocumentfragment.h>
#include <QtGui/qtextobject.h>

#include <algorithm>

namespace Monitor {

namespace {

constexpr QChar Ellipsis(0x2026);
// Keeps a line from ending at a hyphen or slash.
constexpr QChar WordJoiner(0x2060);
// Chinese and Japanese begin here; their lines end between any letters.
constexpr char16_t FirstIdeograph = 0x2e80;

bool isOfWord(QChar letter)
{
    return !letter.isSpace() && letter.unicode() < FirstIdeograph;
}

// Drops as many folders as necessary, but never the file name, nor the host before the path.
QString elidedPath(const QString &path, const QFontMetrics &metrics, int width)
{
    const qsizetype name = path.lastIndexOf(u'/', -2);
    const qsizetype root = path.indexOf(u":/") + 1;
    const QString begin = path.left(root) + Ellipsis;
    qsizetype start = path.indexOf(u'/', root + 1);
    while (start >= 0 && start < name
           && metrics.horizontalAdvance(begin + path.mid(start)) >= width)
        start = path.indexOf(u'/', start + 1);
    return start < 0 || name <= root ? path : begin + path.mid(start);
}

QString elided(const QString &word, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(word) < width)
        return word;
    return word.contains(u'/') ? elidedPath(word, metrics, width)
                               : metrics.elidedText(word, Qt::ElideMiddle, width);
}

QString joined(const QString &word)
{
    QString all;
    for (const QChar letter : word) {
        all += letter;
        if (!letter.isLetterOrNumber() && !letter.isSurrogate())
            all += WordJoiner;
    }
    return all;
}

QString wordHtml(const QString &word, const QFontMetrics &metrics, int width)
{
    const QString shown = elided(word, metrics, width);
    const QString html = joined(shown).toHtmlEscaped();
    return shown == word ? html
                         : QStringLiteral("<span title=\"%1\">%2</span>")
                               .arg(plainText(word).toHtmlEscaped(), html);
}

// The inverse of plainText().
QString wholeWord(const QString &toolTip)
{
    return Qt::mightBeRichText(toolTip) ? QTextDocumentFragment::fromHtml(toolTip).toPlainText()
                                        : toolTip;
}

// Of the part of the document between two positions.
QString wholeTextOf(const QTextDocument &document, int from, int to)
{
    QString text;
    for (QTextBlock block = document.findBlock(from); block.isValid() && block.position() < to;
         block = block.next()) {
        if (block.position() > from)
            text += u'\n';
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            const int first = std::max(from, fragment.position());
            const int last = std::min(to, fragment.position() + fragment.length());
            if (first >= last)
                continue;
            const QString word = wholeWord(fragment.charFormat().toolTip());
            const bool isWhole = last - first == fragment.length();
            const bool isElided = !word.isEmpty() && fragment.text().contains(Ellipsis);
            text += isWhole && isElided
                        ? word
                        : fragment.text().mid(first - fragment.position(), last - first);
        }
    }
    text.remove(WordJoiner);
    text.replace(QChar::LineSeparator, u'\n');
    return text.replace(QChar::Nbsp, u' ');
}

} // namespace

FactsView::FactsView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WordWrap);
}

QString FactsView::unbroken(const QString &text, const QFont &font) const
{
    const QFontMetrics metrics(font, viewport());
    const int width = viewport()->width() - int(2 * document()->documentMargin());
    QString html;
    for (qsizetype from = 0; from < text.size();) {
        const bool isWord = isOfWord(text[from]);
        qsizetype to = from + 1;
        while (to < text.size() && isOfWord(text[to]) == isWord)
            ++to;
        const QString part = text.mid(from, to - from);
        html += isWord ? wordHtml(part, metrics, width) : part.toHtmlEscaped();
        from = to;
    }
    return html;
}

QString FactsView::wholeText() const
{
    return wholeTextOf(*document(), 0, document()->characterCount());
}

QMimeData *FactsView::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    auto *copied = new QMimeData;
    copied->setText(wholeTextOf(*document(), cursor.selectionStart(), cursor.selectionEnd()));
    return copied;
}

void FactsView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        Q_EMIT widthChanged();
}

} // namespace Monitor
