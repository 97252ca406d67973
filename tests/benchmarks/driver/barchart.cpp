// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/barchart.h"

#include <algorithm>

namespace Bench {

namespace {

constexpr int Width = 800;
constexpr int NameWidth = 250;
constexpr int LongestBar = 330;
constexpr int BarHeight = 16;
constexpr int LineHeight = 24;
constexpr int TitleHeight = 40;

QString fill(BarChart::Colour colour)
{
    switch (colour) {
    case BarChart::Colour::Ours:
        return QStringLiteral("#2f81f7");
    case BarChart::Colour::Floor:
        return QStringLiteral("#8b949e");
    case BarChart::Colour::Other:
        return QStringLiteral("#c69026");
    }
    return {};
}

QString textAt(int x, int y, const QString &attributes, const QString &text)
{
    return QStringLiteral("<text x=\"%1\" y=\"%2\"%3>%4</text>\n")
        .arg(QString::number(x), QString::number(y), attributes, text.toHtmlEscaped());
}

double largest(const QList<BarChart::Bar> &bars)
{
    double value = 0;
    for (const BarChart::Bar &bar : bars)
        value = std::max(value, bar.value.value_or(0));
    return value;
}

QString draw(const BarChart::Bar &bar, int y, double scaleEnd)
{
    const int width =
        scaleEnd > 0 ? std::max(1, static_cast<int>(LongestBar * bar.value.value_or(0) / scaleEnd))
                     : 1;
    return textAt(NameWidth - 8, y + 13, QStringLiteral(" text-anchor=\"end\""), bar.name)
           + QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\"/>\n")
                 .arg(QString::number(NameWidth), QString::number(y),
                      QString::number(bar.value ? width : 0), QString::number(BarHeight),
                      fill(bar.colour))
           + textAt(NameWidth + (bar.value ? width : 0) + 8, y + 13, {}, bar.label);
}

} // namespace

void BarChart::addPanel(const QString &title, const QList<Bar> &bars)
{
    if (bars.isEmpty())
        return;
    m_panels += {title, bars};
}

QString BarChart::toSvg() const
{
    int y = 0;
    QString body;
    for (const Panel &panel : m_panels) {
        body += textAt(8, y + 26, QStringLiteral(" font-weight=\"bold\""), panel.title);
        y += TitleHeight;
        for (const Bar &bar : panel.bars) {
            body += draw(bar, y, largest(panel.bars));
            y += LineHeight;
        }
    }
    // The text's grey has about the same contrast with both backgrounds.
    return QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" "
                          "width=\"%1\" height=\"%2\" role=\"img\" font-family=\"system-ui, "
                          "sans-serif\" font-size=\"13\" fill=\"#757d87\">\n<title>%3</title>\n")
               .arg(QString::number(Width), QString::number(y + LineHeight / 2),
                    m_title.toHtmlEscaped())
           + body + QStringLiteral("</svg>\n");
}

} // namespace Bench
