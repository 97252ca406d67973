// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/commandtextedit.h"

#include "gui/look/palettecolors.h"

#include <QtGui/qevent.h>
#include <QtGui/qfontdatabase.h>
#include <QtGui/qtextobject.h>

namespace Monitor {

namespace {

constexpr int UsualLines = 5;
constexpr int FewestLines = 2;

bool isSearchKey(const QKeyEvent *event)
{
    return event->key() == Qt::Key_R && event->modifiers() == Qt::ControlModifier;
}

bool isSendKey(const QKeyEvent *event)
{
    return (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
           && event->modifiers() & Qt::ControlModifier;
}

} // namespace

CommandTextEdit::CommandTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    setAccessibleName(tr("Request"));
}

QSize CommandTextEdit::sizeForLines(int lines) const
{
    const int frame = 2 * frameWidth() + static_cast<int>(2 * document()->documentMargin());
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().lineSpacing() * lines + frame};
}

QSize CommandTextEdit::sizeHint() const
{
    return sizeForLines(UsualLines);
}

QSize CommandTextEdit::minimumSizeHint() const
{
    return sizeForLines(FewestLines);
}

void CommandTextEdit::replaceText(const QString &text)
{
    if (text != toPlainText()) {
        QTextCursor all(document());
        all.select(QTextCursor::Document);
        all.insertText(text);
    }
    moveCursor(QTextCursor::End);
}

void CommandTextEdit::markProblem(qsizetype position)
{
    if (position < 0) {
        setExtraSelections({});
        return;
    }
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(document());
    mark.cursor.setPosition(static_cast<int>(position));
    mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(toneColor(Tone::Trouble, palette()));
    mark.format.setForeground(toneColor(Tone::Trouble, palette()));
    setExtraSelections({mark});
}

// Otherwise the window's Ctrl+R and this one would be ambiguous, and neither would fire.
bool CommandTextEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isSearchKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void CommandTextEdit::keyPressEvent(QKeyEvent *event)
{
    if (isSearchKey(event)) {
        Q_EMIT searchRequested();
        return;
    }
    if (isSendKey(event)) {
        event->ignore();
        return;
    }
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
        if (event->key() == Qt::Key_Up && textCursor().block() == document()->firstBlock()) {
            Q_EMIT olderRequested();
            return;
        }
        if (event->key() == Qt::Key_Down && textCursor().block() == document()->lastBlock()) {
            Q_EMIT newerRequested();
            return;
        }
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace Monitor
