// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/latencyhistogram.h>

#include <QtWidgets/qwidget.h>

#include <optional>

namespace Monitor {

/// How many requests took how long, as bars. Another distribution is drawn over them as an outline;
/// both by their shares, so that tests of any length can be compared.
class LatencyBarsView : public QWidget
{
    Q_OBJECT

public:
    explicit LatencyBarsView(QWidget *parent = nullptr);

    void setLatencies(const IpcCore::LatencyHistogram &latency,
                      const std::optional<IpcCore::LatencyHistogram> &other);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IpcCore::LatencyHistogram m_latency;
    std::optional<IpcCore::LatencyHistogram> m_other;
};

} // namespace Monitor
