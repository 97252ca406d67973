// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/load/loadplan.h"

#include <QtWidgets/qwidget.h>

class QCheckBox;
class QDoubleSpinBox;
class QGridLayout;
class QSpinBox;

namespace Monitor {

/// Input fields for how to load a server: connections, rate, time. Not for what to send, and where.
class LoadOptions : public QWidget
{
    Q_OBJECT

public:
    explicit LoadOptions(QWidget *parent = nullptr);

    /// `base` with the options entered.
    LoadPlan plan(LoadPlan base) const;
    void setPlan(const LoadPlan &plan);

private:
    void addField(QGridLayout &layout, int place, const QString &label, QWidget *field);

    QSpinBox *m_connections;
    QSpinBox *m_pipeline;
    QCheckBox *m_isFastest;
    QSpinBox *m_rate;
    QDoubleSpinBox *m_duration;
    QDoubleSpinBox *m_warmUp;
};

} // namespace Monitor
