using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Features.Desk.Queues;

/// <summary>All queues, in the order in which a desk shows them: what must be done first stands first.</summary>
public sealed class DeskQueuesQuery(QueueReader reader)
{
    public IReadOnlyList<CaseQueue> All { get; } =
    [
        new SuspectedQueue(reader), new PlaceQueue(reader), new ArbitrationQueue(reader), new SentBackQueue(reader), new ReopeningQueue(reader), new ObjectedQueue(reader), new ScreeningQueue(reader),
        new ApprovalQueue(reader), new ReviewQueue(reader), new IncomingQueue(reader), new UnassignedQueue(reader), new MineQueue(reader), new OpinionQueue(reader), new ForwardedQueue(reader),
        new AgencyQueue(reader), new SubmittedQueue(reader), new AwaitingCitizenQueue(reader), new PromiseQueue(reader),
        new PublishingQueue(reader), new PrivateAnswersQueue(reader), new LeftOutQueue(reader), new FormerQueue(reader),
    ];

    public IReadOnlyList<CaseQueue> For(Actor viewer) => [.. All.Where(q => q.IsFor(viewer))];

    public CaseQueue? Find(Actor viewer, string name) => All.FirstOrDefault(q => q.Name == name && q.IsFor(viewer));

    /// <summary>The case that stands after another in the queues as the desk shows them; where that is last or gone, the first one else. Null when nothing else waits.</summary>
    public async Task<string?> NextAsync(Actor viewer, string? after, CancellationToken ct)
    {
        List<string> waiting = [];
        foreach (var queue in For(viewer))
        {
            waiting.AddRange((await queue.ReferencesAsync(viewer, ct)).Except(waiting));
        }

        var at = waiting.FindIndex(reference => reference == after);
        return waiting.Skip(at + 1).Concat(waiting).FirstOrDefault(reference => reference != after);
    }

    public async Task<IReadOnlyList<QueueCount>> CountAsync(Actor viewer, CancellationToken ct)
    {
        List<QueueCount> counts = [];
        foreach (var queue in For(viewer))
        {
            counts.Add(await queue.CountAsync(viewer, ct));
        }

        return counts;
    }
}
