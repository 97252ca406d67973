// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// How the console looks; what it does is in consolepage.cpp.
#include "gui/console/commandeditor.h"
#include "gui/console/endpointselector.h"
#include "gui/console/historypanel.h"
#include "gui/console/repeatcontrols.h"
#include "gui/console/replyview.h"
#include "gui/console/serveractions.h"
#include "gui/look/icons.h"
#include "gui/pages/consolepage.h"

#include <QtCore/qcoreevent.h>
#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qframe.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qspinbox.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qstyle.h>
#include <QtWidgets/qtoolbutton.h>

namespace Monitor {

namespace {

constexpr int LongestTimeoutSeconds = 3'600;
constexpr int UsualTimeoutSeconds = 30;

constexpr int SendDarkening = 150;

const QString ColumnsKey = QStringLiteral("columns");
const QString RowsKey = QStringLiteral("rows");
const QString TimeoutKey = QStringLiteral("timeoutSeconds");
const QString LockedEndpointKey = QStringLiteral("lockedEndpoint");
const QString ModeKey = QStringLiteral("mode");

QToolButton *toolButtonOf(QAction *action, Qt::ToolButtonStyle style = Qt::ToolButtonIconOnly)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setAutoRaise(true);
    button->setAccessibleName(action->text().remove(u'&'));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

QWidget *ConsolePage::createRequestArea()
{
    auto *area = new QWidget;
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins({});

    auto *head = new QHBoxLayout;
    head->addWidget(m_endpoint, 1);
    head->addWidget(toolButtonOf(m_server->startAction()));
    head->addWidget(toolButtonOf(m_server->stopAction()));
    layout->addLayout(head);
    layout->addWidget(m_editor, 1);
    layout->addWidget(createButtonRow());
    layout->addWidget(m_repeatControls);
    m_repeatControls->hide();
    return area;
}

QWidget *ConsolePage::createButtonRow()
{
    m_sendButton->setIcon(m_send->icon());
    m_sendButton->setText(tr("&Send"));
    m_sendButton->setToolTip(m_send->toolTip());
    m_sendButton->setAccessibleName(tr("Send the request"));
    connect(m_sendButton, &QPushButton::clicked, m_send, &QAction::trigger);

    m_timeout->setRange(1, LongestTimeoutSeconds);
    m_timeout->setValue(UsualTimeoutSeconds);
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setAccessibleName(tr("Timeout"));
    auto *timeoutLabel = new QLabel(tr("Time&out:"));
    timeoutLabel->setBuddy(m_timeout);

    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_sendButton);
    layout->addWidget(toolButtonOf(m_cancel, Qt::ToolButtonTextBesideIcon));
    layout->addWidget(toolButtonOf(m_repeat, Qt::ToolButtonTextBesideIcon));
    layout->addStretch();
    layout->addWidget(timeoutLabel);
    layout->addWidget(m_timeout);
    layout->addWidget(toolButtonOf(m_copyCommand));
    layout->addWidget(toolButtonOf(m_favourite));
    return row;
}

QWidget *ConsolePage::createProblemBar()
{
    m_problemBar->setFrameShape(QFrame::StyledPanel);
    m_problemBar->setBackgroundRole(QPalette::AlternateBase);
    m_problemBar->setAutoFillBackground(true);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_problem->setAccessibleName(tr("Problem"));
    m_problemStart->setDefaultAction(m_server->startAction());
    m_problemStart->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *layout = new QHBoxLayout(m_problemBar);
    layout->addWidget(m_problemIcon, 0, Qt::AlignTop);
    layout->addWidget(m_problem, 1);
    layout->addWidget(m_problemStart, 0, Qt::AlignTop);
    m_problemBar->hide();
    return m_problemBar;
}

QWidget *ConsolePage::createReplyArea()
{
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->setAccessibleName(tr("Result"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    auto *statusRow = new QHBoxLayout;
    statusRow->addWidget(m_statusIcon);
    statusRow->addWidget(m_status, 1);

    auto *area = new QWidget;
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins({});
    layout->addLayout(statusRow);
    layout->addWidget(createProblemBar());
    layout->addWidget(m_reply, 1);
    return area;
}

// The one button that this page is about looks like it, whatever the theme.
void ConsolePage::colorSendButton()
{
    QPalette colors;
    // Styles lighten it, and its text is to be read all the same.
    colors.setColor(QPalette::Button,
                    palette().color(QPalette::Active, QPalette::Highlight).darker(SendDarkening));
    colors.setColor(QPalette::ButtonText,
                    palette().color(QPalette::Active, QPalette::HighlightedText));
    for (const auto role : {QPalette::Button, QPalette::ButtonText})
        colors.setColor(QPalette::Disabled, role, palette().color(QPalette::Disabled, role));
    m_sendButton->setPalette(colors);

    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_problemIcon->setPixmap(iconPixmap(IconName::Warning, palette(), extent, devicePixelRatioF()));
    QPalette buttonIcon = palette();
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        buttonIcon.setColor(role, colors.color(QPalette::Active, QPalette::ButtonText));
    QIcon sendIcon(iconPixmap(IconName::Send, buttonIcon, extent, devicePixelRatioF()));
    sendIcon.addPixmap(
        iconPixmap(IconName::Send, palette(), extent, devicePixelRatioF(), QIcon::Disabled),
        QIcon::Disabled);
    m_sendButton->setIcon(sendIcon);
}

void ConsolePage::showStatusMark()
{
    m_statusIcon->setVisible(m_statusMark.has_value());
    if (!m_statusMark)
        return;
    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_statusIcon->setPixmap(iconPixmap(*m_statusMark, palette(), extent, devicePixelRatioF()));
}

void ConsolePage::changeEvent(QEvent *event)
{
    MonitorPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        colorSendButton();
        showStatusMark();
    }
}

void ConsolePage::saveLayout(QSettings &settings) const
{
    settings.setValue(ColumnsKey, m_columns->saveState());
    settings.setValue(RowsKey, m_rows->saveState());
    settings.setValue(TimeoutKey, m_timeout->value());
    settings.setValue(ModeKey, static_cast<int>(m_editor->mode()));
    settings.setValue(LockedEndpointKey,
                      m_endpoint->isLocked() ? m_endpoint->endpoint().key() : QByteArray());
    m_server->save(settings);
}

void ConsolePage::restoreLayout(const QSettings &settings)
{
    m_columns->restoreState(settings.value(ColumnsKey).toByteArray());
    m_rows->restoreState(settings.value(RowsKey).toByteArray());
    m_timeout->setValue(settings.value(TimeoutKey, m_timeout->value()).toInt());
    const int mode = settings.value(ModeKey, 0).toInt();
    if (mode >= 0 && mode <= static_cast<int>(CommandEditor::Mode::File))
        m_editor->setMode(static_cast<CommandEditor::Mode>(mode));
    const QByteArray locked = settings.value(LockedEndpointKey).toByteArray();
    if (!locked.isEmpty())
        m_endpoint->setEndpoint(EndpointAddress::ofKernelName(locked));
    m_server->restore(settings);
}

} // namespace Monitor
