// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qwidget.h>

#include <chrono>
#include <optional>

class QCheckBox;
class QSpinBox;

namespace Monitor {

/// Sets how long to wait for a reply, possibly forever.
class TimeoutControl : public QWidget
{
    Q_OBJECT

public:
    explicit TimeoutControl(QWidget *parent = nullptr);

    /// None for no timeout.
    std::optional<std::chrono::seconds> timeout() const;
    void setTimeout(std::optional<std::chrono::seconds> timeout);

private:
    QCheckBox *m_isLimited;
    QSpinBox *m_seconds;
};

} // namespace Monitor
