// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "requestwindow.h"

#include <QtCore/qlocale.h>
#include <QtWidgets/qboxlayout.h>

#include <cstdio>

using namespace IpcCore;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum Column { Request, State, Text };

enum Role { IdRole = Qt::UserRole, SizeRole };

constexpr int TextLimit = 200; // of a reply, whatever its size, in bytes

AsyncClientOptions clientOptions()
{
    AsyncClientOptions options;
    // Give a server that is starting a moment, even before its socket exists.
    options.connect.waitIfBusy = true;
    options.connect.waitIfNotFound = true;
    options.connect.connectTimeout = 2s;
    // A slow request does not hold up the others.
    options.connections = 4;
    return options;
}

QString sizeOf(const QTreeWidgetItem *row)
{
    return QLocale().formattedDataSize(row->data(State, SizeRole).toLongLong());
}

} // namespace

RequestWindow::RequestWindow(const EndpointPath &path)
    : m_send(u"&Send"_s)
    , m_cancel(u"&Cancel"_s)
    , m_client(path, clientOptions())
{
    m_list.setHeaderLabels({u"Request"_s, u"State"_s, u"Reply"_s});
    m_list.setRootIsDecorated(false);
    m_list.setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_request.setPlaceholderText(u"A request, such as ping"_s);

    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(&m_request);
    buttons->addWidget(&m_send);
    buttons->addWidget(&m_cancel);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(&m_list);
    layout->addLayout(buttons);
    setWindowTitle(u"Requests to %1"_s.arg(path.toString()));
    m_request.setFocus();

    connect(&m_request, &QLineEdit::returnPressed, &m_send, &QPushButton::click);
    connect(&m_send, &QPushButton::clicked, this, [this] {
        send(m_request.text());
        m_request.clear();
    });
    connect(&m_cancel, &QPushButton::clicked, this, &RequestWindow::cancelSelected);
}

// Returns at once; the two functions below are called from the event loop.
void RequestWindow::send(const QString &request)
{
    auto *const row = new QTreeWidgetItem(&m_list, {request, u"waiting"_s});
    m_list.setCurrentItem(row);
    RequestOptions options;
    options.stallTimeout = 30s; // a reply may take as long as it likes while it makes progress
    options.onChunk = [this, row](QByteArrayView chunk) {
        receive(row, chunk);
        return true;
    };
    const AsyncClient::RequestId id = m_client.send(
        request.toUtf8(), this,
        [this, row](const Result<QByteArray> &reply) { finish(row, reply); }, options);
    row->setData(Request, IdRole, id);
}

void RequestWindow::receive(QTreeWidgetItem *row, QByteArrayView chunk)
{
    row->setData(State, SizeRole, row->data(State, SizeRole).toLongLong() + chunk.size());
    row->setText(State, u"receiving, %1"_s.arg(sizeOf(row)));
    const QString text = row->text(Text);
    if (text.size() < TextLimit)
        row->setText(Text, text + QString::fromUtf8(chunk.first(qMin(chunk.size(), TextLimit))));
}

void RequestWindow::finish(QTreeWidgetItem *row, const Result<QByteArray> &reply)
{
    if (reply) {
        row->setText(State, u"done, %1"_s.arg(sizeOf(row)));
    } else {
        const Error &error = reply.error();
        row->setText(State, QString::fromLatin1(nameOf(error.code)));
        row->setText(Text, error.message);
        // Whether it makes sense to try again depends on that, and only the user can tell.
        row->setToolTip(Text, error.delivery == Delivery::NotSent
                                  ? u"The server has not seen it."_s
                                  : u"The server may have done it."_s);
    }
    std::printf("%s: %s\n", qUtf8Printable(row->text(Request)), qUtf8Printable(row->text(State)));
    std::fflush(stdout);
}

void RequestWindow::cancelSelected()
{
    const QList<QTreeWidgetItem *> rows = m_list.selectedItems();
    for (const QTreeWidgetItem *const row : rows)
        m_client.cancel(
            row->data(Request, IdRole).toULongLong()); // calls finish(), if not too late
}
