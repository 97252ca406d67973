// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callerror.h>

#include <QtCore/qbytearrayview.h>
#include <QtCore/qstringlist.h>

#include <optional>

namespace IpcCore {

/// One parameter of a command: its name, its type, and what it accepts. A value type, made by the
/// functions named after the types and refined by those that return it:
/// `Parameter::integer("size").range(1, 10).unit("bytes").summary("Of the buffer")`.
///
/// The same object checks arguments in the service, and before they are sent in tools.
class IPCCORE_SERVICE_EXPORT Parameter
{
    Q_GADGET

public:
    /// What values it accepts.
    enum class Type {
        Text,    ///< A string.
        Bytes,   ///< A byte string.
        Integer, ///< 64 bits, signed.
        Number,  ///< An integer or a double, finite.
        Boolean, ///< true or false.
        Choice,  ///< One of a few words.
        List,    ///< A list of anything.
        Map,     ///< A map from strings to anything.
        Any,     ///< Any value.
    };
    Q_ENUM(Type)

    /// \name One function for each type
    /// @{

    /// A parameter of the type after which the function is named.
    /// @param name letters, digits, `-` and `_`, beginning with a letter.
    static Parameter text(const QString &name);
    static Parameter bytes(const QString &name);
    static Parameter integer(const QString &name);
    static Parameter number(const QString &name);
    static Parameter boolean(const QString &name);
    /// A parameter called `name` that accepts the words in `values`, one or more.
    static Parameter choice(const QString &name, const QStringList &values);
    static Parameter list(const QString &name);
    static Parameter map(const QString &name);
    static Parameter any(const QString &name);

    /// @}
    /// \name The same parameter with more said about it
    /// @{

    /// What it is for: `text`, a few words, shown by tools.
    Parameter summary(const QString &text) const;
    /// May be left out; the command then sees no value.
    Parameter optional() const;
    /// May be left out; the command then sees `value`, which must itself be accepted.
    Parameter defaultValue(const QCborValue &value) const;
    /// The smallest (`minimum`) and largest (`maximum`) value of an integer or number; or length,
    /// in bytes of a text or byte string, in elements of a list or map.
    Parameter range(double minimum, double maximum) const;
    /// The unit of an integer or number, as tools show it: `text` is "ms", "bytes".
    Parameter unit(const QString &text) const;
    /// In a line, takes everything after the space that ends what is before it, as it is: without
    /// quotes, and without an end. Only for the last parameter, a text or byte string.
    Parameter rest() const;

    /// @}

    /// Its name.
    const QString &name() const { return m_name; }

    /// Its type.
    Type type() const { return m_type; }

    /// What it is for; may be empty.
    const QString &summary() const { return m_summary; }

    /// Its unit; may be empty.
    const QString &unit() const { return m_unit; }

    /// The words that a choice accepts; empty for other types.
    const QStringList &values() const { return m_values; }

    /// The value the command sees if none is given; undefined if there is none.
    const QCborValue &defaultValue() const { return m_default; }

    /// The least value or length; see range().
    std::optional<double> minimum() const { return m_minimum; }

    /// The greatest value or length; see range().
    std::optional<double> maximum() const { return m_maximum; }

    /// Whether it may be left out.
    bool isOptional() const { return m_isOptional; }

    /// Whether it takes the rest of a line; see rest().
    bool isRest() const { return m_isRest; }

    /// Checks `argument`.
    /// @return the value the command will see: an integer for a number with an integral value that
    ///         was asked for as one. InvalidArgument, with the parameter's name and what would be
    ///         accepted.
    CallResult<> check(const QCborValue &argument) const;

    /// The value that people mean by `text`, checked: `3`, `2.5`, `true`/`on`/`yes`, JSON for lists
    /// and maps; texts and bytes as they are.
    /// @return InvalidArgument as check().
    CallResult<> fromText(QByteArrayView text) const;

    /// As in a service's description.
    QCborMap toCbor() const;
    /// The parameter that toCbor() made `value` of.
    /// @return BadReply if it is none.
    static CallResult<Parameter> fromCbor(const QCborValue &value);

    bool operator==(const Parameter &other) const = default;

private:
    Parameter(const QString &name, Type type);

    QString m_name;
    QString m_summary;
    QString m_unit;
    QStringList m_values; ///< of a choice
    QCborValue m_default; ///< undefined: none
    std::optional<double> m_minimum;
    std::optional<double> m_maximum;
    Type m_type;
    bool m_isOptional = false;
    bool m_isRest = false;
};

} // namespace IpcCore
