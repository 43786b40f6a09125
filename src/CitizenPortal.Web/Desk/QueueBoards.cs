using CitizenPortal.Components.Desk;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Desk.Phone;
using CitizenPortal.Features.Desk.Queues;

namespace CitizenPortal.Web.Desk;

/// <summary>The list of a person's queues with their counts, as it stands beside every table.</summary>
public sealed class QueueBoards(DeskQueuesQuery queues, PhoneQueue phone)
{
    public const string PhoneName = "dien-thoai";

    public async Task<IReadOnlyList<QueueLink>> LinksAsync(Actor actor, string? current, CancellationToken ct)
    {
        var counts = await queues.CountAsync(actor, ct);
        return
        [
            .. counts.Select(c => new QueueLink(c.Name, Links.DeskQueue(c.Name), c.Total, c.Late, c.Name == current)),
            new QueueLink(PhoneName, Links.DeskPhone, await phone.CountAsync(actor, ct), 0, current == PhoneName),
        ];
    }
}
