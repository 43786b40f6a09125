using System.Text.Json;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Ratings;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CitizenPortal.Features.Storage;

/// <summary>Instants are stored as UTC date-times with their kind set: SQLite cannot order DateTimeOffset and Npgsql refuses an unspecified kind.</summary>
public sealed class UtcInstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

public sealed class TextListConverter() : ValueConverter<IReadOnlyList<string>, string>(
    list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
    text => JsonSerializer.Deserialize<List<string>>(text, JsonSerializerOptions.Default) ?? new List<string>());

public sealed class TextListComparer() : ValueComparer<IReadOnlyList<string>>(
    (a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)),
    list => list.Aggregate(0, (hash, text) => HashCode.Combine(hash, text)),
    list => list);

public sealed class WorkPromiseConverter() : ValueConverter<WorkPromise, string>(
    work => JsonSerializer.Serialize(work, JsonSerializerOptions.Default),
    text => JsonSerializer.Deserialize<WorkPromise>(text, JsonSerializerOptions.Default)!);

public sealed class SuccessionsConverter() : ValueConverter<IReadOnlyList<Succession>, string>(
    list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
    text => JsonSerializer.Deserialize<List<Succession>>(text, JsonSerializerOptions.Default) ?? new List<Succession>());

public sealed class SuccessionsComparer() : ValueComparer<IReadOnlyList<Succession>>(
    (a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)),
    list => list.Aggregate(0, (hash, one) => HashCode.Combine(hash, one)),
    list => list);

public sealed class RatingItemsConverter() : ValueConverter<IReadOnlyList<RatingItem>, string>(
    items => JsonSerializer.Serialize(items, JsonSerializerOptions.Default),
    text => JsonSerializer.Deserialize<List<RatingItem>>(text, JsonSerializerOptions.Default) ?? new List<RatingItem>());

public sealed class RatingItemsComparer() : ValueComparer<IReadOnlyList<RatingItem>>((a, b) => ReferenceEquals(a, b), items => items.Count, items => items);

public sealed class TermConverter() : ValueConverter<Term, string>(term => term.ToString(), text => Parse(text))
{
    private static Term Parse(string text) =>
        Term.TryParse(text, out var term) ? term : throw new FormatException($"Not a term: {text}");
}
