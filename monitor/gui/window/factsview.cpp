// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/factsview.h"

#include "gui/look/plaintext.h"

#include <QtCore/qmimedata.h>
#include <QtCore/qscopedvaluerollback.h>
#include <QtGui/qevent.h>
#include <QtGui/qtextdocument.h>
#include <QtGui/qtextdocumentfragment.h>
#include <QtGui/qtextobject.h>
#include <QtWidgets/qscrollbar.h>

#include <algorithm>
#include <utility>

namespace Monitor {

namespace {

// A document keeps those of words that it no longer has.
constexpr qsizetype MostFormats = 1'000;
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

// What would begin a new paragraph, frame or picture.
QString withoutBreaks(QString text)
{
    for (QChar &letter : text) {
        constexpr char16_t FrameBegin = 0xfdd0, FrameEnd = 0xfdd1;
        const char16_t code = letter.unicode();
        if (code == u'\n' || code == u'\r' || code == QChar::ParagraphSeparator
            || code == FrameBegin || code == FrameEnd)
            letter = QChar::LineSeparator;
        else if (code == QChar::ObjectReplacementCharacter)
            letter = QChar::ReplacementCharacter;
    }
    return text;
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

void FactsView::setParagraphs(const QList<Paragraph> &paragraphs)
{
    m_paragraphs = paragraphs;
    render();
}

void FactsView::render()
{
    // Text that needs the scroll bar, or no longer needs it, changes the width while it is set.
    if (m_isRendering)
        return;
    const QScopedValueRollback guard(m_isRendering, true);
    const int place = verticalScrollBar()->value();
    // The second time for the new width; a third could be the first again.
    for (int time = 0; time < 2; ++time) {
        if (m_renderedWidth != viewport()->width() || document()->allFormats().size() > MostFormats)
            m_rendered.clear();
        m_renderedWidth = viewport()->width();
        replaceChanged();
    }
    verticalScrollBar()->setValue(place);
}

void FactsView::replaceChanged()
{
    if (m_rendered == m_paragraphs)
        return;
    if (m_rendered.isEmpty())
        clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (qsizetype number = 0; number < m_paragraphs.size(); ++number) {
        const Paragraph &paragraph = m_paragraphs[number];
        if (number < m_rendered.size() && m_rendered[number] == paragraph)
            continue;
        const QTextBlock block = document()->findBlockByNumber(int(number));
        if (block.isValid()) {
            cursor.setPosition(block.position());
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            cursor.removeSelectedText();
            cursor.setBlockFormat(blockFormat(paragraph.kind));
        } else {
            cursor.movePosition(QTextCursor::End);
            cursor.insertBlock(blockFormat(paragraph.kind));
        }
        insert(cursor, paragraph);
    }
    const QTextBlock surplus = document()->findBlockByNumber(int(m_paragraphs.size()));
    if (surplus.isValid()) {
        cursor.setPosition(surplus.position() - 1);
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    }
    m_rendered = m_paragraphs;
    cursor.endEditBlock();
}

void FactsView::insert(QTextCursor &cursor, const Paragraph &paragraph) const
{
    QTextCharFormat format;
    if (paragraph.kind == Kind::Heading || paragraph.kind == Kind::Title)
        format.setFontWeight(QFont::Bold);
    if (!paragraph.name.isEmpty()) {
        QTextCharFormat name;
        name.setForeground(palette().placeholderText());
        if (!paragraph.toolTip.isEmpty())
            name.setToolTip(plainText(paragraph.toolTip));
        cursor.insertText(withoutBreaks(paragraph.name), name);
        cursor.insertText(QString(QChar::LineSeparator), format);
    }
    insertUnbroken(cursor, withoutBreaks(paragraph.text), format);
}

void FactsView::insertUnbroken(QTextCursor &cursor, const QString &text,
                               const QTextCharFormat &format) const
{
    QFont font = this->font();
    font.setWeight(QFont::Weight(format.fontWeight()));
    const QFontMetrics metrics(font, viewport());
    const int width = m_renderedWidth - int(2 * document()->documentMargin());
    QString plain;
    for (qsizetype from = 0; from < text.size();) {
        const bool isWord = isOfWord(text[from]);
        qsizetype to = from + 1;
        while (to < text.size() && isOfWord(text[to]) == isWord)
            ++to;
        const QString part = text.mid(from, to - from);
        const QString shown = isWord ? elided(part, metrics, width) : part;
        from = to;
        if (shown == part) {
            plain += isWord ? joined(part) : part;
            continue;
        }
        cursor.insertText(std::exchange(plain, {}), format);
        QTextCharFormat whole = format;
        whole.setToolTip(plainText(part));
        cursor.insertText(joined(shown), whole);
    }
    cursor.insertText(plain, format);
}

QTextBlockFormat FactsView::blockFormat(Kind kind) const
{
    const qreal line = fontMetrics().lineSpacing();
    QTextBlockFormat format;
    const bool isHeading = kind == Kind::Heading;
    format.setTopMargin((isHeading || kind == Kind::Title ? 0.6 : 0.15) * line);
    format.setBottomMargin((isHeading ? 0.24 : 0.15) * line);
    return format;
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

void FactsView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    m_rendered.clear();
    render();
}

void FactsView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (!textCursor().hasSelection())
        render();
}

} // namespace Monitor
