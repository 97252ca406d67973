// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "virtualscreen.h"

#include <QtCore/qendian.h>
#include <QtCore/qfile.h>
#include <QtCore/qset.h>

namespace {

// The header of an XWD file: four-byte numbers in network order.
enum HeaderField {
    HeaderSize = 0,
    Width = 4,
    Height = 5,
    BitsPerPixel = 11,
    BytesPerLine = 12,
    Colours = 19,
    FieldCount = 25
};

constexpr qsizetype ColourSize = 12;
constexpr int PixelBits = 32;

} // namespace

VirtualScreen::VirtualScreen(const QString &directory)
    : m_directory(directory)
    , m_server(QStringLiteral("Xvfb"),
               {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                QStringLiteral("0"), QStringLiteral("1600x1000x24"), QStringLiteral("-nolisten"),
                QStringLiteral("tcp"), QStringLiteral("-fbdir"), directory,
                // Otherwise each xdotool that is the only client would reset the server, and with
                // it our window.
                QStringLiteral("-noreset")})
{}

bool VirtualScreen::start()
{
    if (!m_server.start() || !m_server.waitForLine(QByteArray()))
        return false;
    m_display = u':' + QString::fromLatin1(m_server.output().trimmed());
    return true;
}

QByteArray VirtualScreen::run(const QStringList &arguments) const
{
    Program tool(QStringLiteral("xdotool"), arguments);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), m_display);
    tool.process().setProcessEnvironment(environment);
    return tool.start() && tool.finish() == 0 ? tool.output().trimmed() : QByteArray();
}

QByteArray VirtualScreen::windowNamed(const QString &title) const
{
    return run({QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"),
                title})
        .split('\n')
        .constFirst();
}

QByteArray VirtualScreen::titleOf(const QByteArray &window) const
{
    return run({QStringLiteral("getwindowname"), QString::fromLatin1(window)});
}

void VirtualScreen::focus(const QByteArray &window) const
{
    run({QStringLiteral("windowfocus"), QStringLiteral("--sync"), QString::fromLatin1(window)});
}

void VirtualScreen::press(const QString &key) const
{
    run({QStringLiteral("key"), key});
}

void VirtualScreen::type(const QString &text) const
{
    run({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("5"), text});
}

QImage VirtualScreen::picture() const
{
    QFile file(m_directory + QStringLiteral("/Xvfb_screen0"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray dump = file.readAll();
    if (dump.size() < FieldCount * qsizetype(sizeof(quint32)))
        return {};
    const auto field = [&dump](HeaderField number) {
        return qsizetype(qFromBigEndian<quint32>(dump.constData() + number * sizeof(quint32)));
    };
    const qsizetype start = field(HeaderSize) + field(Colours) * ColourSize;
    if (field(BitsPerPixel) != PixelBits
        || dump.size() < start + field(BytesPerLine) * field(Height))
        return {};
    return QImage(reinterpret_cast<const uchar *>(dump.constData()) + start, int(field(Width)),
                  int(field(Height)), field(BytesPerLine), QImage::Format_RGB32)
        .copy();
}

qsizetype VirtualScreen::countOfColours() const
{
    const QImage image = picture();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    }
    return colours.size();
}
