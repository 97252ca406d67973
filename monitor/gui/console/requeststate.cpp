// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/requeststate.h"

#include "core/base/storednumber.h"

#include <limits>

namespace Monitor {

namespace {

const QString StateEndpointKey = QStringLiteral("endpoint");
const QString StateModeKey = QStringLiteral("mode");
const QString StateTextKey = QStringLiteral("text");
const QString StateFileKey = QStringLiteral("file");
const QString StateTimeoutKey = QStringLiteral("timeoutSeconds");

} // namespace

QVariantMap RequestState::toMap() const
{
    return {{StateEndpointKey, endpoint.key()},
            {StateModeKey, static_cast<int>(mode)},
            {StateTextKey, text},
            {StateFileKey, filePath},
            {StateTimeoutKey, timeout ? static_cast<int>(timeout->count()) : 0}};
}

RequestState RequestState::fromMap(const QVariantMap &map)
{
    RequestState state;
    if (const QByteArray key = map.value(StateEndpointKey).toByteArray(); !key.isEmpty())
        state.endpoint = EndpointAddress::ofKey(key);
    const int mode = map.value(StateModeKey).toInt();
    if (mode >= 0 && mode <= static_cast<int>(CommandEditor::Mode::File))
        state.mode = static_cast<CommandEditor::Mode>(mode);
    state.text = map.value(StateTextKey).toString();
    state.filePath = map.value(StateFileKey).toString();
    const auto seconds = storedNumber(map.value(StateTimeoutKey));
    if (seconds && *seconds >= 0 && *seconds <= std::numeric_limits<int>::max())
        state.timeout = *seconds > 0 ? std::optional(std::chrono::seconds(*seconds)) : std::nullopt;
    return state;
}

} // namespace Monitor
