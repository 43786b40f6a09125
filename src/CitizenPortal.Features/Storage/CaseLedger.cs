using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenPortal.Features.Storage;

/// <summary>
/// Many cases in one commit: each goes through the aggregate's own verb, and what that changed is written by plain statements with its
/// events and the letters that follow, exactly as a save would. For cases that were loaded without tracking.
/// </summary>
internal sealed class CaseLedger(PortalDb db)
{
    // One bit a column tells which have changed.
    private readonly IProperty[] _columns = ColumnsOf(db, typeof(Question)) is { Length: <= 128 } columns ? columns : throw new InvalidOperationException("A case has more columns than the mask has bits.");
    private readonly Dictionary<UInt128, List<object?[]>> _updates = [];
    private readonly Dictionary<Type, List<object?[]>> _inserts = [];
    private readonly Dictionary<Type, IProperty[]> _columnsOf = [];
    private bool _needsIndex;

    /// <summary>Takes one case: <paramref name="act"/> changes it and hands over more rows. When it throws nothing of the case is kept.</summary>
    public T Take<T>(Question question, Func<Action<object>, T> act)
    {
        var (before, audience, number) = (Values(_columns, question), question.Audience, question.EventCount);
        List<object> rows = [];
        var result = act(rows.Add);
        var events = question.Events.Where(e => e.Number > number).ToList();
        rows.AddRange(events.SelectMany(e => LetterWriter.Following(question, e)));
        rows.AddRange(events.Select(e => AuditWriter.OfEvent(question, e, db.Acting)).OfType<AuditRow>());
        _needsIndex |= audience == Audience.Public || question.Audience == Audience.Public;
        NoteChanges(question, before);
        events.ForEach(e => Note(e, question.Id));
        rows.ForEach(row => Note(row, null));
        return result;
    }

    /// <summary>All or nothing: refuses when somebody changed one of the cases meanwhile, when an effect is there already, and what the search index must follow.</summary>
    public Task WriteAsync(CancellationToken ct) =>
        _needsIndex ? throw new InvalidOperationException("A public case is saved with its search index.")
        : _updates.Count == 0 && _inserts.Count == 0 ? Task.CompletedTask
        : db.Database.CreateExecutionStrategy().ExecuteAsync(WriteAllAsync, ct);

    private async Task WriteAllAsync(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var (mask, rows) in _updates)
        {
            var touched = await UpdateOf(mask).RunAsync(db, rows, ct);
            if (touched != rows.Count)
            {
                throw new DbUpdateConcurrencyException($"{rows.Count - touched} of {rows.Count} cases were changed meanwhile.");
            }
        }

        foreach (var (type, rows) in _inserts)
        {
            await PlainStatement.Insert(db, _columnsOf[type]).RunAsync(db, rows, ct);
        }

        await transaction.CommitAsync(ct);
    }

    private void NoteChanges(Question question, object?[] before)
    {
        UInt128 mask = 0;
        for (var i = 0; i < _columns.Length; i++)
        {
            mask |= Equals(before[i], _columns[i].GetGetter().GetClrValue(question)) ? 0 : UInt128.One << i;
        }

        if (mask != 0)
        {
            ListOf(_updates, mask).Add([.. Changed(mask).Select(c => c.GetGetter().GetClrValue(question)), question.Version + 1, question.Id, question.Version]);
        }
    }

    private PlainStatement UpdateOf(UInt128 mask)
    {
        var (id, version) = (_columns.Single(c => c.Name == nameof(Question.Id)), _columns.Single(c => c.Name == nameof(Question.Version)));
        return PlainStatement.Update(db, [.. Changed(mask), version], [id, version]);
    }

    private IEnumerable<IProperty> Changed(UInt128 mask) => _columns.Where((_, i) => (mask >> i & 1) == 1);

    private void Note(object row, long? questionId)
    {
        var type = row.GetType();
        if (!_columnsOf.TryGetValue(type, out var columns))
        {
            _columnsOf[type] = columns = [.. ColumnsOf(db, type).Where(c => c.ValueGenerated == ValueGenerated.Never)];
        }

        var values = Values(columns, row);
        if (questionId is { } id)
        {
            values[Array.FindIndex(columns, c => c.Name == nameof(QuestionEvent.QuestionId))] = id;
        }

        ListOf(_inserts, type).Add(values);
    }

    private static IProperty[] ColumnsOf(PortalDb db, Type type) => [.. db.Model.FindEntityType(type)!.GetProperties()];

    private static object?[] Values(IProperty[] columns, object entity) => Array.ConvertAll(columns, c => c.GetGetter().GetClrValue(entity));

    private static List<object?[]> ListOf<TKey>(Dictionary<TKey, List<object?[]>> lists, TKey key) where TKey : notnull =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];
}
