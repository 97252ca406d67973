// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>
#include <QtGui/qiconengine.h>

namespace Monitor {

/// Draws one of our icons in the colours of a palette. Behind icon(); GUI thread only.
///
/// Qt's own SVG engine ignores the palette. Recolouring takes one file per icon instead of a light
/// and a dark one, and fits every palette, including high contrast and selected rows.
class IconEngine : public QIconEngine
{
public:
    /// @param id see iconId(). Draws nothing if there is no such file.
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
    /// The icon's id.
    QString iconName() override;
    QIconEngine *clone() const override;

private:
    QString m_id;
};

} // namespace Monitor
