// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Monitor {

/// How wide a band is for a value: by its square root, so that both thousands and a few are seen.
///
/// The scale ends at a round number. It grows at once but shrinks only when the largest value has
/// fallen far below its end, so that bands do not swell and shrink with every measurement.
class MapScale
{
public:
    /// @param largest of all values now shown.
    void update(double largest);

    /// The value of the widest band; 1 and more.
    double end() const { return m_end; }

    /// 0 to 1.
    double shareOf(double value) const;

private:
    double m_end = 1;
};

} // namespace Monitor
