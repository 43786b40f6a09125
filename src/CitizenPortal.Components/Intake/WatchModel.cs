using CitizenPortal.Components.Layout;
using CitizenPortal.Components.Public;
using CitizenPortal.Features.Reading.Watch;

namespace CitizenPortal.Components.Intake;

public sealed record WatchModel(string Scope, WatchedFigures Figures, IReadOnlyList<CaseCardView> Cards, string PageText)
{
    public PageLink? Previous { get; init; }
    public PageLink? Next { get; init; }
}
