// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/iconengine.h"

#include "gui/look/palettecolors.h"

#include <QtCore/qfile.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpalette.h>
#include <QtGui/qpixmapcache.h>
#include <QtSvg/qsvgrenderer.h>

#include <algorithm>
#include <array>
#include <cmath>

/// The macro needs a function in the global namespace.
static void loadIconResources()
{
    Q_INIT_RESOURCE(ipcmonitor);
}

namespace Monitor {

namespace {

/// The colours used in the icon files, and what each stands for.
constexpr std::array<const char *, 6> inks = {
    "#232629", // text
    "#1a7f37", // Tone::Ok
    "#8a6100", // Tone::Attention
    "#c0262d", // Tone::Trouble
    "#606770", // Tone::Unknown
    "#0b6bcb", // Tone::Accent
};

using IconColors = std::array<QColor, inks.size()>;

IconColors iconColors(const QPalette &palette, QIcon::Mode mode)
{
    IconColors colors;
    if (mode == QIcon::Disabled) {
        colors.fill(palette.color(QPalette::Disabled, QPalette::WindowText));
    } else if (mode == QIcon::Selected) {
        colors.fill(palette.color(QPalette::HighlightedText));
    } else {
        colors = {palette.color(QPalette::WindowText), toneColor(Tone::Ok, palette),
                  toneColor(Tone::Attention, palette), toneColor(Tone::Trouble, palette),
                  toneColor(Tone::Unknown, palette),   toneColor(Tone::Accent, palette)};
    }
    return colors;
}

QByteArray iconSource(const QString &id, const IconColors &colors)
{
    static const bool isLoaded = (loadIconResources(), true);
    Q_UNUSED(isLoaded)
    QFile file(QStringLiteral(":/ipcmonitor/icons/%1.svg").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray source = file.readAll();
    for (std::size_t i = 0; i < inks.size(); ++i)
        source.replace(inks[i], colors[i].name().toLatin1());
    return source;
}

QString cacheKey(const QString &id, const IconColors &colors, int pixels, qreal devicePixelRatio)
{
    QString key = QStringLiteral("ipcmonitor-icon %1 %2 %3")
                      .arg(id, QString::number(pixels), QString::number(devicePixelRatio));
    for (const QColor &color : colors)
        key += color.name();
    return key;
}

/// Square, `pixels` device pixels wide.
QPixmap renderIcon(const QString &id, const IconColors &colors, int pixels, qreal devicePixelRatio)
{
    const QString key = cacheKey(id, colors, pixels, devicePixelRatio);
    QPixmap pixmap;
    if (pixels < 1 || QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer renderer(iconSource(id, colors));
    if (!renderer.isValid())
        return pixmap;
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

IconEngine::IconEngine(const QString &id)
    : m_id(id)
{}

QPixmap IconEngine::coloredPixmap(const QPalette &palette, int extent, qreal devicePixelRatio,
                                  QIcon::Mode mode) const
{
    const int pixels = int(std::lround(extent * devicePixelRatio));
    return renderIcon(m_id, iconColors(palette, mode), pixels, devicePixelRatio);
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(state)
    const int extent = std::min(rect.width(), rect.height());
    const QPixmap pixmap = coloredPixmap(QGuiApplication::palette(), extent,
                                         painter->device()->devicePixelRatioF(), mode);
    if (pixmap.isNull())
        return;
    QRect target(0, 0, extent, extent);
    target.moveCenter(rect.center());
    painter->drawPixmap(target, pixmap);
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                                 qreal scale)
{
    Q_UNUSED(state)
    return renderIcon(m_id, iconColors(QGuiApplication::palette(), mode),
                      std::min(size.width(), size.height()), scale);
}

QString IconEngine::iconName()
{
    return m_id;
}

QString IconEngine::key() const
{
    return QStringLiteral("ipcmonitor");
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(m_id);
}

} // namespace Monitor
