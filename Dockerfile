# Builds the pages with all tools, then runs the server with its own packages alone, as a user without rights.

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY babel.config.js tsconfig.base.json tsconfig.json ./
COPY scripts scripts
COPY config config
COPY types types
COPY core core
COPY src src
COPY console console
RUN node scripts/ensure-built.js h5 console

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production PORT=8080 DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json tsconfig.base.json ./
COPY core core
COPY scripts scripts
COPY server server
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))"]
# Node itself, not npm: it must get the signal to stop.
CMD ["node", "--max-semi-space-size=64", "--require", "tsx/cjs", "server/main.ts"]
