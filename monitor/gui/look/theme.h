// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qobject.h>
#include <QtGui/qpalette.h>

namespace Monitor {

/// Whether the application is light, dark, or follows the desktop. Qt 6.4 has no such switch.
///
/// One per application, created after the QApplication and before anything changes its style or
/// palette. GUI thread only.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Scheme {
        System, ///< Follows the desktop's style and palette.
        Light,  ///< Fusion with our light palette.
        Dark,   ///< Fusion with our dark palette; other styles may ignore palettes.
    };
    Q_ENUM(Scheme)

    explicit Theme(QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }

    /// Applies to all windows at once.
    void setScheme(Scheme scheme);

    /// The palette of Light or Dark; the application's for System.
    static QPalette paletteOf(Scheme scheme);

Q_SIGNALS:
    void schemeChanged();

private:
    Scheme m_scheme = Scheme::System;
    QString m_systemStyle;
    QPalette m_systemToolTips;
};

} // namespace Monitor
