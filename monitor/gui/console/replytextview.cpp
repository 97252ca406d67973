// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/replytextview.h"

#include <QtCore/qmimedata.h>
#include <QtGui/qfontdatabase.h>
#include <QtGui/qtextobject.h>

namespace Monitor {

namespace {

constexpr qsizetype LongestLine = 2'000;

// Marks a block in its user state: the line continues in the next block.
constexpr int GoesOn = 1;

// Unicode has a symbol for each control character.
QChar visible(QChar character)
{
    const char16_t code = character.unicode();
    if (code < 0x20 && code != u'\n' && code != u'\t')
        return QChar(static_cast<char16_t>(0x2400 + code));
    return code == 0x7f ? QChar(0x2421) : character;
}

} // namespace

ReplyTextView::ReplyTextView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Reply as text"));
    setTabChangesFocus(true);
}

void ReplyTextView::clearBytes()
{
    clear();
    document()->firstBlock().setUserState(-1);
    m_decoder.resetState();
    m_lineLength = 0;
}

void ReplyTextView::appendBytes(QByteArrayView bytes)
{
    const QString text = m_decoder.decode(bytes);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    QString line;
    const auto write = [&](bool goesOn) {
        cursor.insertText(line);
        line.clear();
        m_lineLength = 0;
        cursor.block().setUserState(goesOn ? GoesOn : 0);
        cursor.insertBlock();
    };
    for (const QChar character : text) {
        if (character == u'\n') {
            write(false);
            continue;
        }
        if (m_lineLength >= LongestLine && !character.isLowSurrogate())
            write(true);
        line += visible(character);
        ++m_lineLength;
    }
    cursor.insertText(line);
    cursor.endEditBlock();
}

QMimeData *ReplyTextView::createMimeDataFromSelection() const
{
    const QTextCursor selection = textCursor();
    QString text;
    for (QTextBlock block = document()->findBlock(selection.selectionStart());
         block.isValid() && block.position() <= selection.selectionEnd(); block = block.next()) {
        const int from = qMax(0, selection.selectionStart() - block.position());
        const int to = qMin(block.length() - 1, selection.selectionEnd() - block.position());
        text += block.text().mid(from, to - from);
        const bool reachesOn = block.position() + block.length() <= selection.selectionEnd();
        if (reachesOn && block.userState() != GoesOn)
            text += u'\n';
    }
    auto *mime = new QMimeData;
    mime->setText(text);
    return mime;
}

} // namespace Monitor
