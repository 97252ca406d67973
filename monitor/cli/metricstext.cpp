// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "metricstext.h"

#include <QtCore/qlocale.h>

namespace Cli {

namespace {

using IpcCore::LatencyHistogram;

QByteArray numberOf(double value)
{
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

QByteArray secondsOf(LatencyHistogram::Duration duration)
{
    return numberOf(std::chrono::duration<double>(duration).count());
}

QByteArray escaped(QByteArray text, bool quoted)
{
    text.replace('\\', "\\\\").replace('\n', "\\n");
    return quoted ? text.replace('"', "\\\"") : text;
}

QByteArray nameOf(MetricsText::Type type)
{
    switch (type) {
    case MetricsText::Type::Counter:
        return "counter";
    case MetricsText::Type::Histogram:
        return "histogram";
    case MetricsText::Type::Gauge:
        break;
    }
    return "gauge";
}

} // namespace

MetricsText::MetricsText(Format format)
    : m_format(format)
{}

void MetricsText::begin(const Family &family)
{
    m_family = family;
    const bool open = m_format == Format::OpenMetrics;
    QByteArray name = family.name;
    if (family.type == Type::Counter && !open)
        name += "_total";
    m_text += "# HELP " + name + ' ' + escaped(family.help, open) + '\n';
    m_text += "# TYPE " + name + ' ' + nameOf(family.type) + '\n';
    if (open && !family.unit.isEmpty())
        m_text += "# UNIT " + name + ' ' + family.unit + '\n';
}

void MetricsText::sample(const Labels &labels, double value)
{
    line(m_family.type == Type::Counter ? "_total" : "", labels, numberOf(value));
}

void MetricsText::sample(const Labels &labels, quint64 value)
{
    line(m_family.type == Type::Counter ? "_total" : "", labels, QByteArray::number(value));
}

void MetricsText::histogram(const Labels &labels, const LatencyHistogram &latency)
{
    // Other programs store each bucket as a series: one per power of two is enough.
    constexpr LatencyHistogram::Duration shortest = std::chrono::microseconds(1);
    constexpr LatencyHistogram::Duration longest = std::chrono::minutes(1);
    const auto bucket = [this, &labels](const QByteArray &bound, quint64 count) {
        line("_bucket", Labels(labels) << std::pair<QByteArray, QByteArray>("le", bound),
             QByteArray::number(count));
    };
    quint64 count = 0;
    for (int i = 0; i < LatencyHistogram::BucketCount; ++i) {
        const auto bound = LatencyHistogram::lowerBound(i);
        if (i % LatencyHistogram::BucketsPerPower == 0 && bound >= shortest && bound <= longest)
            bucket(secondsOf(bound), count);
        count += latency.count(i);
    }
    bucket("+Inf", count);
    line("_sum", labels, secondsOf(latency.sum()));
    line("_count", labels, QByteArray::number(count));
}

QByteArray MetricsText::finish()
{
    if (m_format == Format::OpenMetrics)
        m_text += "# EOF\n";
    return m_text;
}

void MetricsText::line(const QByteArray &suffix, const Labels &labels, const QByteArray &value)
{
    m_text += m_family.name + suffix;
    QByteArray list;
    for (const auto &[name, text] : labels)
        list += (list.isEmpty() ? "" : ",") + name + "=\"" + escaped(text, true) + '"';
    if (!list.isEmpty())
        m_text += '{' + list + '}';
    m_text += ' ' + value + '\n';
}

} // namespace Cli
