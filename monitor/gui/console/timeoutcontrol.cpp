// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/timeoutcontrol.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qspinbox.h>

namespace Monitor {

namespace {

constexpr int LongestTimeoutSeconds = 3'600;
constexpr int UsualTimeoutSeconds = 30;

} // namespace

TimeoutControl::TimeoutControl(QWidget *parent)
    : QWidget(parent)
    , m_isLimited(new QCheckBox(tr("T&imeout:")))
    , m_seconds(new QSpinBox)
{
    m_isLimited->setChecked(true);
    m_isLimited->setAccessibleName(tr("Limit the waiting time"));
    m_isLimited->setToolTip(tr("Give up after this time; otherwise wait until canceled"));
    m_seconds->setRange(1, LongestTimeoutSeconds);
    m_seconds->setValue(UsualTimeoutSeconds);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setAccessibleName(tr("Timeout"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_isLimited);
    layout->addWidget(m_seconds);
    connect(m_isLimited, &QCheckBox::toggled, m_seconds, &QWidget::setEnabled);
}

std::optional<std::chrono::seconds> TimeoutControl::timeout() const
{
    return m_isLimited->isChecked() ? std::optional(std::chrono::seconds(m_seconds->value()))
                                    : std::nullopt;
}

void TimeoutControl::setTimeout(std::optional<std::chrono::seconds> timeout)
{
    m_isLimited->setChecked(timeout.has_value());
    if (timeout)
        m_seconds->setValue(static_cast<int>(timeout->count()));
}

} // namespace Monitor
