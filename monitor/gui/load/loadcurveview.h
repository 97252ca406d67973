// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/load/loadreport.h"

#include <QtWidgets/qwidget.h>

#include <optional>

namespace Monitor {

/// The course of a load test: requests per second above, latency below on a logarithmic scale, over
/// the same time. Another test is drawn behind it, dashed.
class LoadCurveView : public QWidget
{
    Q_OBJECT

public:
    explicit LoadCurveView(QWidget *parent = nullptr);

    void setRuns(const LoadReport &run, const std::optional<LoadReport> &other);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LoadReport m_run;
    std::optional<LoadReport> m_other;
};

} // namespace Monitor
