SELECT [s].[Sweep], [s].[Day], [s].[Reasons]
FROM [SweepAlarms] AS [s]
WHERE [s].[Day] > @week
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT TOP(@p) [s].[Id], [s].[Acted], [s].[EndedAt], [s].[Error], [s].[OfficeTime], [s].[Scanned], [s].[Server], [s].[SkipReasons], [s].[Skipped], [s].[StartedAt], [s].[Sweep]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT DISTINCT [s].[SkipReasons]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @row_Sweep AND [s].[EndedAt] IS NOT NULL AND [s].[OfficeTime] >= @midnight AND [s].[Skipped] > 0
GO

SELECT TOP(1) [s].[OfficeTime]
FROM [SweepRuns] AS [s]
WHERE [s].[Sweep] = @sweep AND [s].[EndedAt] IS NOT NULL AND [s].[Error] IS NULL
ORDER BY [s].[StartedAt] DESC, [s].[Id] DESC
GO

SELECT [d].[UserId], [d].[Duty], [d].[Agency]
FROM [Duties] AS [d]
WHERE ([d].[From] IS NULL OR [d].[From] <= @day) AND ([d].[To] IS NULL OR [d].[To] >= @day) AND EXISTS (
    SELECT 1
    FROM [AspNetUsers] AS [a]
    WHERE [a].[Id] = [d].[UserId] AND [a].[IsDisabled] = CAST(0 AS bit))
GO

SELECT [a].[Id], [a].[Agency], [a].[EndedAt], [a].[EnteredAt], [a].[EnteredBy], [a].[EnteredByName], [a].[From], [a].[SubstituteId], [a].[To], [a].[UserId]
FROM [Absences] AS [a]
WHERE [a].[EndedAt] IS NULL AND [a].[From] <= @day AND [a].[To] >= @day
