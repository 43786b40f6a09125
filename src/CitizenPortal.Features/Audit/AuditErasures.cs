namespace CitizenPortal.Features.Audit;

/// <summary>Whether every row without names is one of a person for whom the trail records that his names were erased.</summary>
internal sealed class AuditErasures
{
    private readonly HashSet<long> _people = [];
    private readonly Dictionary<(long? Actor, long? Subject), long> _first = [];

    public long Count { get; private set; }

    public void Look(AuditRow row)
    {
        if (row is { Act: nameof(AuditAct.EraseNames), SubjectId: { } person })
        {
            _people.Add(person);
        }

        if (row.IsErased)
        {
            Count++;
            _first.TryAdd((row.ActorId, row.SubjectId), row.Id);
        }
    }

    public AuditFinding? FirstWithoutAct() => _first
        .Where(f => !(f.Key.Actor is { } actor && _people.Contains(actor)) && !(f.Key.Subject is { } subject && _people.Contains(subject)))
        .OrderBy(f => f.Value).Select(f => new AuditFinding(AuditFault.ErasedWithoutAct, f.Value)).FirstOrDefault();
}
