// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/map/mapscale.h"

#include <algorithm>
#include <cmath>

namespace Monitor {

namespace {

// Two steps below the end.
constexpr double ShrinkBelow = 0.2;

// 1, 2, 5, 10, 20 and so on.
double roundUp(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (value <= step * power)
            return step * power;
    }
    return 10 * power;
}

} // namespace

void MapScale::update(double largest)
{
    const double wanted = roundUp(std::max(largest, 1.0));
    if (wanted > m_end || largest < m_end * ShrinkBelow)
        m_end = wanted;
}

double MapScale::shareOf(double value) const
{
    return std::sqrt(std::clamp(value / m_end, 0.0, 1.0));
}

} // namespace Monitor
