// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <optional>

namespace Bench {

/// Horizontal bars, drawn as SVG in colours that can be read on white and on black.
class BarChart
{
public:
    enum class Colour { Ours, Floor, Other };

    struct Bar
    {
        QString name;
        std::optional<double> value; ///< Empty: not measured.
        QString label;               ///< The value as text.
        Colour colour;
    };

    explicit BarChart(const QString &title)
        : m_title(title)
    {}

    /// Panels lie below each other, each with a scale of its own; one without bars is left out.
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
