// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qobject.h>
#include <QtGui/qpalette.h>

namespace Monitor {

/// Whether the application is light, dark, or as the desktop has it. Qt 6.4 has no such switch.
///
/// One per application, made after the QApplication and before anybody changes its style or
/// palette. GUI thread only.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Scheme {
        System, ///< Style and palette of the desktop, and its changes.
        Light,  ///< Fusion with our light palette.
        Dark,   ///< Fusion with our dark palette, as other styles may ignore palettes.
    };
    Q_ENUM(Scheme)

    explicit Theme(QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }

    /// Takes effect on all windows at once.
    void setScheme(Scheme scheme);

    /// The palette of Light or Dark; that of the application for System.
    static QPalette paletteOf(Scheme scheme);

Q_SIGNALS:
    void schemeChanged();

private:
    Scheme m_scheme = Scheme::System;
    QString m_systemStyle;
    QPalette m_systemToolTips;
};

} // namespace Monitor
