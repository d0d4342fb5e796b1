# The program as a container that runs as nobody in particular. Node comes from the lock file, like on every other machine, so that
# what runs here is what was tested.
FROM debian:12.12-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Less than half of node_modules is needed to run: not what checks and tests, Node's headers, types, maps for debuggers.
RUN npm ci --omit=dev --ignore-scripts && rm -r node_modules/node-linux-*/include node_modules/node-linux-*/share \
  && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete

FROM debian:12.12-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/* \
  && useradd --system --uid 10001 --home-dir /app kabar && mkdir /data && chown kabar /data
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY flows ./flows
COPY locales ./locales
COPY src ./src
ENV PATH=/app/node_modules/.bin:$PATH DATA_DIR=/data HOST=0.0.0.0 NODE_COMPILE_CACHE=/tmp/compiled
USER kabar
VOLUME /data
EXPOSE 8080
CMD ["node", "src/main.ts"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||8080)+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
