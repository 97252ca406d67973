// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qproxystyle.h>

namespace Monitor {

/// Fusion where it is hard to see: it draws the outlines of boxes and fields darker than the
/// window, which is nothing in a dark one, and the frame of the focus hardly at all. Tables have
/// some more room between their columns.
class ThemeStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ThemeStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
};

} // namespace Monitor
