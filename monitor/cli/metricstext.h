// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/latencyhistogram.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

#include <utility>

namespace Cli {

/// Writes measurements in one of the two text forms that Prometheus and its friends read.
///
/// A family is begun, then come all of its samples.
class MetricsText
{
public:
    /// They differ in the names of counters and in what ends the text; neither reader takes the
    /// other form.
    enum class Format {
        Prometheus,  ///< The text format 0.0.4: node_exporter's textfile collector, promtool.
        OpenMetrics, ///< OpenMetrics 1.0.
    };

    enum class Type { Gauge, Counter, Histogram };

    /// Names and values; a value is any UTF-8.
    using Labels = QList<std::pair<QByteArray, QByteArray>>;

    struct Family
    {
        QByteArray name; ///< A counter's without "_total". Ends with the unit, if there is one.
        Type type = Type::Gauge;
        QByteArray unit; ///< "seconds", "bytes" or nothing.
        QByteArray help;
    };

    explicit MetricsText(Format format);

    void begin(const Family &family);
    /// Of a gauge or a counter.
    void sample(const Labels &labels, double value);
    void sample(const Labels &labels, quint64 value);
    /// Of a histogram: one bucket for each power of two from a microsecond to a minute.
    void histogram(const Labels &labels, const IpcCore::LatencyHistogram &latency);

    /// The whole text.
    QByteArray finish();

private:
    void line(const QByteArray &suffix, const Labels &labels, const QByteArray &value);

    Format m_format;
    Family m_family;
    QByteArray m_text;
};

} // namespace Cli
