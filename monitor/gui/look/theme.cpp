// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/theme.h"

#include "gui/look/themestyle.h"

#include <QtWidgets/qapplication.h>
#include <QtWidgets/qstyle.h>
#include <QtWidgets/qtooltip.h>

namespace Monitor {

namespace {

/// The base colours of a palette.
struct SchemeColors
{
    QRgb window;
    QRgb base;
    QRgb alternateBase;
    QRgb button;
    QRgb text;
    QRgb disabledText;
    QRgb placeholder;
    QRgb highlight;
    QRgb disabledHighlight;
    QRgb link;
    QRgb visitedLink;
    QRgb toolTip;
    QRgb toolTipText;
};

constexpr SchemeColors lightColors = {
    0xffeff0f1, 0xffffffff, 0xfff6f7f8, 0xfff7f7f8, 0xff1b1e20, 0xff82858a, 0xff6a6e72,
    0xff1f6fc4, 0xffb4b8bc, 0xff1a5fb4, 0xff7b3fa0, 0xffffffdc, 0xff1b1e20,
};

constexpr SchemeColors darkColors = {
    0xff2a2d30, 0xff1d2023, 0xff24272a, 0xff35393d, 0xffeceeef, 0xff8e9398, 0xff9ba0a5,
    0xff2f6fb5, 0xff4a4f54, 0xff72b4f5, 0xffc79be8, 0xff3a3f44, 0xffeceeef,
};

QPalette makeSchemePalette(const SchemeColors &colors)
{
    // Qt derives the bevels and shadows of all groups from the button colour.
    QPalette palette(QColor::fromRgb(colors.button), QColor::fromRgb(colors.window));
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) {
        palette.setColor(QPalette::All, role, QColor::fromRgb(color));
    };
    set(QPalette::Window, colors.window);
    set(QPalette::Base, colors.base);
    set(QPalette::AlternateBase, colors.alternateBase);
    set(QPalette::Button, colors.button);
    set(QPalette::Highlight, colors.highlight);
    set(QPalette::HighlightedText, 0xffffffff);
    set(QPalette::BrightText, 0xffffffff);
    set(QPalette::Link, colors.link);
    set(QPalette::LinkVisited, colors.visitedLink);
    set(QPalette::ToolTipBase, colors.toolTip);
    set(QPalette::ToolTipText, colors.toolTipText);
    set(QPalette::PlaceholderText, colors.placeholder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        set(role, colors.text);
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(colors.disabledText));
    }
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText,
                     QColor::fromRgb(colors.disabledText));
    palette.setColor(QPalette::Disabled, QPalette::Highlight,
                     QColor::fromRgb(colors.disabledHighlight));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor::fromRgb(colors.text));
    return palette;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_systemStyle(QApplication::style()->name())
    , m_systemToolTips(QToolTip::palette())
{}

QPalette Theme::paletteOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return makeSchemePalette(lightColors);
    case Scheme::Dark:
        return makeSchemePalette(darkColors);
    case Scheme::System:
        break;
    }
    return QApplication::palette();
}

void Theme::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    if (scheme == Scheme::System) {
        // An empty palette restores the desktop's.
        QApplication::setPalette(QPalette());
        QApplication::setStyle(m_systemStyle);
        QToolTip::setPalette(m_systemToolTips);
    } else {
        const QPalette palette = paletteOf(scheme);
        QApplication::setStyle(new ThemeStyle);
        QApplication::setPalette(palette);
        QToolTip::setPalette(palette);
    }
    Q_EMIT schemeChanged();
}

} // namespace Monitor
