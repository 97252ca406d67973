// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace Monitor {

class ChartView;

/// \name The picture of `view` as a file; GUI thread
/// Light, whatever the window's colours, as it is for paper and other people's screens.
/// @{
QByteArray chartPng(ChartView &view);
/// @param title of the document.
QByteArray chartSvg(ChartView &view, const QString &title);
/// @}

} // namespace Monitor
