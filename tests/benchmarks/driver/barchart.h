// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <optional>

namespace Bench {

/// Horizontal bars, drawn as SVG in colours readable on white and on black.
class BarChart
{
public:
    enum class Colour { Ours, Floor, Other };

    struct Bar
    {
        QString name;
        std::optional<double> value; ///< Empty if not measured.
        QString label;               ///< The value as text.
        Colour colour;
    };

    explicit BarChart(const QString &title)
        : m_title(title)
    {}

    /// Panels are stacked, each with its own scale; skips one without bars.
    void addPanel(const QString &title, const QList<Bar> &bars);

    QString toSvg() const;

private:
    struct Panel
    {
        QString title;
        QList<Bar> bars;
    };

    QString m_title;
    QList<Panel> m_panels;
};

} // namespace Bench
