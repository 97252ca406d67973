// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/latencyhistogram.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

#include <utility>

namespace Cli {

/// Writes metrics in one of the two text formats that Prometheus and compatible programs read.
///
/// Begin a family, then add all its samples.
class MetricsText
{
public:
    /// They differ in counter names and in the end of the text; neither kind of reader accepts the
    /// other.
    enum class Format {
        Prometheus,  ///< Text format 0.0.4: node_exporter's textfile collector, promtool.
        OpenMetrics, ///< OpenMetrics 1.0.
    };

    enum class Type { Gauge, Counter, Histogram };

    /// Names and values; a value may be any UTF-8.
    using Labels = QList<std::pair<QByteArray, QByteArray>>;

    struct Family
    {
        QByteArray name; ///< Without a counter's "_total". Ends with the unit, if any.
        Type type = Type::Gauge;
        QByteArray unit; ///< "seconds", "bytes" or empty.
        QByteArray help;
    };

    explicit MetricsText(Format format);

    void begin(const Family &family);
    /// For a gauge or a counter.
    void sample(const Labels &labels, double value);
    void sample(const Labels &labels, quint64 value);
    /// For a histogram: one bucket per power of two from a microsecond to a minute.
    void histogram(const Labels &labels, const IpcCore::LatencyHistogram &latency);

    /// The complete text.
    QByteArray finish();

private:
    void line(const QByteArray &suffix, const Labels &labels, const QByteArray &value);

    Format m_format;
    Family m_family;
    QByteArray m_text;
};

} // namespace Cli
