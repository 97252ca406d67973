// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>
#include <QtGui/qiconengine.h>

namespace Monitor {

/// Draws one icon of our resources in the colours of a palette. Behind icon(); GUI thread only.
///
/// Qt's own engine for SVG knows no palette. Recolouring needs one file per icon where variants for
/// light and dark would be two, and fits every palette, high contrast and selected rows included.
class IconEngine : public QIconEngine
{
public:
    /// @param id see iconId(). Without such a file there is nothing to see.
    explicit IconEngine(const QString &id);

    /// See iconPixmap().
    QPixmap coloredPixmap(const QPalette &palette, int extent, qreal devicePixelRatio,
                          QIcon::Mode mode) const;

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    /// @param size in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QString key() const override;
    QIconEngine *clone() const override;

private:
    QString m_id;
};

} // namespace Monitor
