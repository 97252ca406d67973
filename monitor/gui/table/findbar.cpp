// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/findbar.h"

#include "gui/look/icons.h"
#include "gui/table/filteredit.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

namespace Monitor {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new FilterEdit(this))
    , m_result(new QLabel(this))
{
    auto *const label = new QLabel(tr("Fin&d:"), this);
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(tr("Find"));
    const auto addButton = [this](const QString &text, const QString &toolTip) {
        auto *const button = new QToolButton(this);
        button->setText(text);
        button->setToolTip(toolTip);
        button->setAccessibleDescription(toolTip);
        button->setFocusPolicy(Qt::StrongFocus);
        return button;
    };
    QToolButton *const next = addButton(tr("Next"), tr("Go to the next matching row"));
    QToolButton *const previous = addButton(tr("Previous"), tr("Go to the previous matching row"));
    QToolButton *const close = addButton(tr("Close"), tr("Leave the search"));
    close->setIcon(icon(IconName::Cancel));
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_edit, 1);
    layout->addWidget(next);
    layout->addWidget(previous);
    m_result->setTextFormat(Qt::PlainText);
    layout->addWidget(m_result);
    layout->addWidget(close);
    connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_edit, &FilterEdit::expressionChanged, this, &FindBar::wantedChanged);
    connect(m_edit, &FilterEdit::leaveRequested, this, &FindBar::close);
    hide();
}

void FindBar::setResult(const QString &text)
{
    m_result->setText(text);
}

void FindBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    // The edit has handled the key but passes it on.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            Q_EMIT previousRequested();
        else
            Q_EMIT nextRequested();
    } else if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace Monitor
