SELECT [a].[Id], [a].[Agency], [a].[EndedAt], [a].[EnteredAt], [a].[EnteredBy], [a].[EnteredByName], [a].[From], [a].[SubstituteId], [a].[To], [a].[UserId]
FROM [Absences] AS [a]
WHERE [a].[EndedAt] IS NULL AND [a].[From] <= @today AND [a].[To] >= @today
ORDER BY [a].[Id]
