// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/numbertext.h"

#include <QtCore/qlocale.h>

#include <cmath>

namespace Bench {

namespace {

QString text(double value, int moreDecimals)
{
    const double size = std::abs(value);
    const int decimals = size < 10 ? 2 : size < 100 ? 1 : 0;
    return QLocale(QLocale::English, QLocale::UnitedStates)
        .toString(value, 'f', decimals + moreDecimals);
}

} // namespace

QString numberText(double value)
{
    return text(value, 0);
}

QString ratioText(double value)
{
    return text(value, 1);
}

} // namespace Bench
