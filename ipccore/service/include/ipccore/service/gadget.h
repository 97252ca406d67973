// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callerror.h>

#include <QtCore/qcbormap.h>
#include <QtCore/qmetatype.h>
#include <QtCore/qobjectdefs.h>

#include <concepts>
#include <utility>

/// \file
/// Structs with Qt's meta-information as arguments and results of calls. The functions may be
/// called in any thread.

namespace IpcCore {

/// A Q_GADGET with properties, usually `Q_PROPERTY(int size MEMBER size)`. It stands for a map from
/// the names of its stored properties to their values: integers, double, float, bool, QString,
/// QByteArray, QCborValue, enumerations by name (Q_ENUM), gadgets, and lists of all these.
///
/// A list of gadgets must be a QList, and known to the property by name.
template <typename T>
concept Gadget = std::default_initializable<T> && requires
{
    {
        T::staticMetaObject
        } -> std::convertible_to<const QMetaObject &>;
    typename T::QtGadgetHelper;
};

/// For toCbor(): the map that `gadget`, a `type`, stands for. The gadget is not kept.
IPCCORE_SERVICE_EXPORT QCborMap gadgetToCbor(const QMetaObject &type, const void *gadget);
/// For fromCbor(): sets the members of `gadget`, a `type`, from `value`. The gadget is not kept.
/// @return true; BadReply as fromCbor().
IPCCORE_SERVICE_EXPORT CallResult<bool> gadgetFromCbor(const QMetaObject &type, void *gadget,
                                                       const QCborValue &value);

/// The map that `gadget` stands for; without undefined values.
template <Gadget T>
QCborMap toCbor(const T &gadget)
{
    return gadgetToCbor(T::staticMetaObject, &gadget);
}

/// `map`, which stands for itself.
inline QCborMap toCbor(const QCborMap &map)
{
    return map;
}

/// The gadget that `value` stands for. Members that it has no property for are ignored.
/// @return BadReply, with the path of the member ("jobs[3].name"), for one that is missing, unless
///         it is a QCborValue, has another type, or is out of range.
template <Gadget T>
CallResult<T> fromCbor(const QCborValue &value)
{
    T gadget;
    const CallResult<bool> read = gadgetFromCbor(T::staticMetaObject, &gadget, value);
    return read ? CallResult<T>(std::move(gadget)) : CallResult<T>(read.error());
}

} // namespace IpcCore
