using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Simulation;

/// <summary>Runs the portal's own handlers as its pages do, a scope each, and counts what was done and what was refused.</summary>
internal sealed class SimulatedActs
{
    private readonly SortedDictionary<string, int> _done = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _refused = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Done => _done;

    public IReadOnlyDictionary<string, int> Refused => _refused;

    public async Task<bool> DoAsync<THandler>(IServiceProvider server, Func<THandler, Task> act)
        where THandler : notnull
    {
        var name = typeof(THandler).Name.Replace("Handler", "", StringComparison.Ordinal).Replace("Question", "", StringComparison.Ordinal);
        await using var scope = server.CreateAsyncScope();
        try
        {
            await act(scope.ServiceProvider.GetRequiredService<THandler>());
            _done[name] = _done.GetValueOrDefault(name) + 1;
            return true;
        }
        catch (RefusedException refused)
        {
            var why = $"{name}: {string.Join('+', refused.Refusals.Select(r => r.Code))}";
            _refused[why] = _refused.GetValueOrDefault(why) + 1;
            return false;
        }
        catch (CaseNotFoundException)
        {
            _refused[name] = _refused.GetValueOrDefault(name) + 1;
            return false;
        }
    }
}
