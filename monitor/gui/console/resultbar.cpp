// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/resultbar.h"

#include "gui/look/elidedlabel.h"

#include <QtCore/qcoreevent.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qframe.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qstyle.h>
#include <QtWidgets/qtoolbutton.h>

namespace Monitor {

namespace {

constexpr std::chrono::seconds NoteTime{4};

} // namespace

ResultBar::ResultBar(QAction *startServer, QWidget *parent)
    : QWidget(parent)
    , m_statusIcon(new QLabel)
    , m_status(new ElidedLabel)
    , m_problemBar(new QFrame)
    , m_problemIcon(new QLabel)
    , m_problem(new QLabel)
    , m_start(new QToolButton)
{
    m_status->setAccessibleName(tr("Result"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_statusIcon);
    row->addWidget(m_status, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addWidget(createProblemBar(startServer));
    drawIcons();
    m_note.setSingleShot(true);
    m_note.setInterval(NoteTime);
    connect(&m_note, &QTimer::timeout, this, &ResultBar::drawStatus);
}

QWidget *ResultBar::createProblemBar(QAction *startServer)
{
    m_problemBar->setFrameShape(QFrame::StyledPanel);
    m_problemBar->setBackgroundRole(QPalette::AlternateBase);
    m_problemBar->setAutoFillBackground(true);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_problem->setAccessibleName(tr("Problem"));
    m_start->setDefaultAction(startServer);
    m_start->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *layout = new QHBoxLayout(m_problemBar);
    layout->addWidget(m_problemIcon, 0, Qt::AlignTop);
    layout->addWidget(m_problem, 1);
    layout->addWidget(m_start, 0, Qt::AlignTop);
    m_problemBar->hide();
    return m_problemBar;
}

void ResultBar::showStatus(const QString &text, const EndpointAddress &source,
                           std::optional<IconName> mark)
{
    m_shown = {.text = text, .source = source, .mark = mark};
    drawIcons();
    m_note.stop();
    drawStatus();
}

void ResultBar::setTarget(const EndpointAddress &endpoint)
{
    m_target = endpoint;
    if (!m_note.isActive())
        drawStatus();
}

void ResultBar::drawStatus()
{
    const bool isPlain = m_shown.source.isEmpty() || m_shown.source == m_target;
    m_status->setText(isPlain ? m_shown.text
                              : tr("%1 · from %2").arg(m_shown.text, m_shown.source.toPrintable()));
}

void ResultBar::showNote(const QString &text)
{
    m_status->setText(text);
    m_note.start();
}

void ResultBar::showProblem(const QString &text, bool canStart)
{
    m_problem->setText(text);
    m_start->setVisible(canStart);
    m_problemBar->setVisible(!text.isEmpty());
}

QString ResultBar::statusText() const
{
    return m_status->text();
}

QString ResultBar::problemText() const
{
    return m_problem->text();
}

void ResultBar::drawIcons()
{
    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const qreal ratio = devicePixelRatioF();
    m_problemIcon->setPixmap(iconPixmap(IconName::Warning, palette(), extent, ratio));
    m_statusIcon->setVisible(m_shown.mark.has_value());
    if (m_shown.mark)
        m_statusIcon->setPixmap(iconPixmap(*m_shown.mark, palette(), extent, ratio));
}

void ResultBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        drawIcons();
}

} // namespace Monitor
