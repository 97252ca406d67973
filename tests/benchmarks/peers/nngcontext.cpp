// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "peers/nngcontext.h"

namespace Bench {

NngContext::NngContext(nng_socket socket, Countdown &requests)
    : m_requests(requests)
{
    m_error = nng_ctx_open(&m_context, socket);
    if (m_error == 0)
        m_error = nng_aio_alloc(
            &m_operation, [](void *self) { static_cast<NngContext *>(self)->step(); }, this);
}

NngContext::~NngContext()
{
    nng_aio_free(m_operation);
    nng_ctx_close(m_context);
    if (m_reply)
        nng_msg_free(m_reply);
}

void NngContext::ask(nng_msg *message)
{
    if (m_error != 0) {
        nng_msg_free(message);
        return end(m_error);
    }
    if (m_reply)
        nng_msg_free(m_reply);
    m_reply = nullptr;
    m_isSending = true;
    nng_aio_set_msg(m_operation, message);
    nng_ctx_send(m_context, m_operation);
}

// The request has been sent, or its reply has arrived, or either has failed.
void NngContext::step()
{
    const int error = nng_aio_result(m_operation);
    if (error != 0) {
        // A message that was not sent belongs to us again.
        if (m_isSending)
            nng_msg_free(nng_aio_get_msg(m_operation));
        return end(error);
    }
    if (m_isSending) {
        m_isSending = false;
        nng_ctx_recv(m_context, m_operation);
        return;
    }
    m_reply = nng_aio_get_msg(m_operation);
    end(0);
}

void NngContext::end(int error)
{
    m_error = error;
    m_requests.countDown();
}

} // namespace Bench
