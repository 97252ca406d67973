// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "clients/simpleipcclient.h"

#include <ipccore/simple_ipc_strbuf.h>

#include <QtCore/qfile.h>

#include <cerrno>
#include <system_error>

namespace Bench {

namespace {

class SimpleIpcClient final : public LoadClient
{
public:
    explicit SimpleIpcClient(const LoadPlan &plan)
        : m_path(QFile::encodeName(plan.endpoint))
    {}

    ~SimpleIpcClient() override
    {
        ipc_client_close_connection(m_connection);
        strbuf_release(&m_reply);
    }

    Q_DISABLE_COPY_MOVE(SimpleIpcClient)

    Failure connect() override
    {
        const ipc_client_connect_options options = {1, 0, 1};
        const auto state = ipc_client_try_connect(m_path.constData(), &options, &m_connection);
        return state == IPC_STATE__LISTENING ? Failure() : lastError();
    }

    void disconnect() override
    {
        ipc_client_close_connection(m_connection);
        m_connection = nullptr;
    }

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        if (ipc_client_send_command_to_connection(m_connection, request.constData(),
                                                  static_cast<std::size_t>(request.size()),
                                                  &m_reply)
            != 0)
            return lastError();
        reply = {m_reply.buf, m_reply.len};
        return {};
    }

private:
    static Failure lastError() { return std::system_category().message(errno); }

    const QByteArray m_path;
    ipc_client_connection *m_connection = nullptr;
    strbuf m_reply = STRBUF_INIT;
};

} // namespace

std::unique_ptr<LoadClient> makeSimpleIpcClient(const LoadPlan &plan)
{
    return std::make_unique<SimpleIpcClient>(plan);
}

} // namespace Bench
