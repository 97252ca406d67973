// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/load/loadoptions.h"

#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qspinbox.h>

#include <cmath>

namespace Monitor {

namespace {

constexpr int FieldsInARow = 2;
constexpr int DefaultRate = 1000;

void setTime(QDoubleSpinBox &box, std::chrono::milliseconds time)
{
    box.setValue(std::chrono::duration<double>(time).count());
}

std::chrono::milliseconds timeOf(const QDoubleSpinBox &box)
{
    return std::chrono::milliseconds(std::llround(box.value() * 1000));
}

} // namespace

LoadOptions::LoadOptions(QWidget *parent)
    : QWidget(parent)
    , m_connections(new QSpinBox)
    , m_pipeline(new QSpinBox)
    , m_isFastest(new QCheckBox(tr("As &fast as possible")))
    , m_rate(new QSpinBox)
    , m_duration(new QDoubleSpinBox)
    , m_warmUp(new QDoubleSpinBox)
{
    m_connections->setRange(1, LoadPlan::MaxConnections);
    m_pipeline->setRange(1, LoadPlan::MaxPipeline);
    m_pipeline->setToolTip(tr("Requests under way at a time on each connection"));
    m_rate->setRange(1, static_cast<int>(LoadPlan::MaxRate));
    m_rate->setSuffix(tr(" per second"));
    m_isFastest->setToolTip(
        tr("Send each request when the one before it has ended, not at a rate"));
    for (QDoubleSpinBox *time : {m_duration, m_warmUp}) {
        time->setDecimals(1);
        time->setSuffix(tr(" s"));
    }
    m_duration->setRange(0.1, std::chrono::duration<double>(LoadPlan::MaxDuration).count());
    m_warmUp->setRange(0, std::chrono::duration<double>(LoadPlan::MaxWarmUp).count());
    for (QSpinBox *number : {m_connections, m_pipeline, m_rate})
        number->setGroupSeparatorShown(true);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    addField(*layout, 0, tr("Co&nnections:"), m_connections);
    addField(*layout, 1, tr("&Under way on each:"), m_pipeline);
    addField(*layout, 2, tr("&Rate:"), m_rate);
    layout->addWidget(m_isFastest, 1, 2, 1, 2);
    addField(*layout, 4, tr("&Duration:"), m_duration);
    addField(*layout, 5, tr("&Warm-up before:"), m_warmUp);
    layout->setColumnStretch(2 * FieldsInARow, 1);
    connect(m_isFastest, &QCheckBox::toggled, m_rate, &QWidget::setDisabled);
    setPlan({});
}

void LoadOptions::addField(QGridLayout &layout, int place, const QString &label, QWidget *field)
{
    auto *name = new QLabel(label);
    name->setBuddy(field);
    field->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    const int row = place / FieldsInARow;
    const int column = place % FieldsInARow * 2;
    layout.addWidget(name, row, column);
    layout.addWidget(field, row, column + 1);
}

LoadPlan LoadOptions::plan(LoadPlan base) const
{
    base.connections = m_connections->value();
    base.pipeline = m_pipeline->value();
    base.rate = m_isFastest->isChecked() ? 0 : m_rate->value();
    base.duration = timeOf(*m_duration);
    base.warmUp = timeOf(*m_warmUp);
    return base;
}

void LoadOptions::setPlan(const LoadPlan &plan)
{
    m_connections->setValue(plan.connections);
    m_pipeline->setValue(plan.pipeline);
    m_isFastest->setChecked(!plan.isOpenLoop());
    m_rate->setDisabled(!plan.isOpenLoop());
    m_rate->setValue(plan.isOpenLoop() ? static_cast<int>(std::ceil(plan.rate)) : DefaultRate);
    setTime(*m_duration, plan.duration);
    setTime(*m_warmUp, plan.warmUp);
}

} // namespace Monitor
